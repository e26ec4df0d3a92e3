"use strict";
// On the map of who decides a card goes to another place by mouse, or by Shift with an arrow; an arrow alone looks further.
{
    const SLACK = 6;

    function put(card, place) {
        const form = document.getElementById("map-move");
        form.elements.department.value = place.dataset.department;
        form.elements.level.value = place.dataset.level;
        document.addEventListener("htmx:afterSettle", () => document.getElementById(card.id)?.focus(), { once: true });
        htmx.ajax("POST", card.dataset.seat, { source: form, target: "#participants", select: "#participants", swap: "outerHTML" });
    }

    const placeAt = (x, y) => document.elementsFromPoint(x, y).find((element) => element.matches(".map-place"));

    function placeOf(card) {
        const box = card.querySelector(".map-box");
        const at = { x: Number(box.getAttribute("x")) + 1, y: Number(box.getAttribute("y")) + 1 };
        return [...card.ownerSVGElement.querySelectorAll(".map-place")].find(({ x, y, width, height }) => {
            const [left, top] = [x.baseVal.value, y.baseVal.value];
            return at.x >= left && at.x < left + width.baseVal.value && at.y >= top && at.y < top + height.baseVal.value;
        });
    }

    behave("[data-seat]", (card) => {
        let from = null;
        card.addEventListener("dragstart", (event) => event.preventDefault());
        card.addEventListener("pointerdown", (event) => {
            if (event.button === 0 && event.pointerType !== "touch") from = event;
        });
        card.addEventListener("pointermove", (event) => {
            if (!from || Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < SLACK) return;
            card.setPointerCapture(event.pointerId);
            card.classList.add("is-held");
            card.setAttribute("transform", `translate(${event.clientX - from.clientX} ${event.clientY - from.clientY})`);
        });
        card.addEventListener("pointerup", (event) => {
            const place = card.classList.contains("is-held") && placeAt(event.clientX, event.clientY);
            from = null;
            card.removeAttribute("transform");
            setTimeout(() => card.classList.remove("is-held"));
            if (place && place !== placeOf(card)) put(card, place);
        });
        card.addEventListener("pointercancel", () => {
            from = null;
            card.removeAttribute("transform");
            card.classList.remove("is-held");
        });
        card.addEventListener("click", (event) => {
            if (card.classList.contains("is-held")) event.preventDefault();
        });
    });

    const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const middle = (element) => {
        const box = element.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    };

    /** The nearest in the direction. */
    function towards(from, all, [dx, dy]) {
        const [x, y] = middle(from);
        const way = (to) => { const [u, v] = middle(to); return [(u - x) * dx + (v - y) * dy, Math.abs((u - x) * dy) + Math.abs((v - y) * dx)]; };
        const cost = (to) => { const [ahead, aside] = way(to); return ahead + 3 * aside; };
        return all.filter((to) => to !== from && way(to)[0] > 1).sort((one, other) => cost(one) - cost(other))[0];
    }

    document.addEventListener("keydown", (event) => {
        const card = event.target.closest?.(".map-card");
        const by = ARROWS[event.key];
        if (!card || !by || event.ctrlKey || event.altKey || event.metaKey) return;
        const kind = event.shiftKey ? ".map-place" : ".map-card";
        const to = towards(event.shiftKey ? placeOf(card) : card, [...card.ownerSVGElement.querySelectorAll(kind)], by);
        event.preventDefault();
        if (!to) return;
        if (event.shiftKey && card.dataset.seat) put(card, to);
        else if (!event.shiftKey) to.focus();
    });
}
