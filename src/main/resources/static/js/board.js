"use strict";
// Cards go from lane to lane by mouse, finger or Shift with an arrow; the answer says where they stand.
{
    const board = () => document.getElementById("board");

    function drop(card, lane, undo) {
        const form = document.getElementById("drop");
        form.elements.seen.value = card.dataset.seen;
        form.elements.stage.value = lane.dataset.stage;
        board().classList.add("is-moving");
        const lost = () => { undo(); board().classList.remove("is-moving"); };
        form.addEventListener("htmx:sendError", lost, { once: true });
        form.addEventListener("htmx:responseError", lost, { once: true });
        htmx.ajax("POST", card.dataset.card, { source: form, target: "#board", select: "#board", swap: "outerHTML" });
    }

    behave("[data-board] .cards", (lane) => {
        if (!document.getElementById("drop")) return;
        Sortable.create(lane, {
            group: "board",
            sort: false,
            draggable: ".deal",
            ghostClass: "is-place",
            chosenClass: "is-held",
            animation: 120,
            delay: 200,
            delayOnTouchOnly: true,
            onEnd: ({ item, from, to, oldIndex }) => {
                if (from !== to) drop(item, to, () => from.insertBefore(item, from.children[oldIndex]));
            },
        });
    });

    const lanes = () => [...board().querySelectorAll(".cards")];

    function beside(card, by) {
        const all = lanes();
        return all[all.indexOf(card.closest(".cards")) + by];
    }

    // An arrow looks into the lane beside, with Shift it takes the card along.
    document.addEventListener("keydown", (event) => {
        const card = event.target.closest?.("[data-board] .deal");
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!card || !by || event.ctrlKey || event.altKey || event.metaKey) return;
        const lane = beside(card, by);
        if (!lane) return;
        event.preventDefault();
        if (event.shiftKey && document.getElementById("drop")) drop(card, lane, () => {});
        else lane.querySelector(".row-link")?.focus();
    });
}
