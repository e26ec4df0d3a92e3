"use strict";
// Rows are ticked all at once, or from one to another with Shift; how many they are is said, and only then what can be done with them.
{
    const boxes = () => [...document.querySelectorAll("[data-rows] input[type=checkbox][name]")];
    let last = null;

    function tell() {
        const count = boxes().filter((box) => box.checked).length;
        document.querySelectorAll("[data-ticked]").forEach((place) => {
            place.hidden = count === 0;
            place.querySelector("[data-count]")?.replaceChildren(String(count));
        });
        document.querySelectorAll("[data-tick-all]").forEach((all) => {
            all.checked = count > 0 && count === boxes().length;
            all.indeterminate = count > 0 && !all.checked;
        });
    }

    function tick(box, checked) {
        if (box.checked === checked) return;
        box.checked = checked;
        box.dispatchEvent(new Event("change", { bubbles: true }));
    }

    document.addEventListener("click", (event) => {
        const box = event.target.closest?.("[data-rows] input[type=checkbox][name]");
        if (!box) return;
        const all = boxes();
        const ends = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
        if (event.shiftKey && ends[0] >= 0) {
            all.slice(ends[0], ends[1] + 1).forEach((one) => tick(one, box.checked));
        }
        last = box;
    });
    document.addEventListener("change", (event) => {
        if (event.target.matches("[data-tick-all]")) boxes().forEach((box) => tick(box, event.target.checked));
        if (event.target.matches("[data-tick-all], [data-rows] input[type=checkbox][name]")) tell();
    });

    behave("[data-ticked]", tell);
    window.addEventListener("pageshow", tell);
    document.addEventListener("htmx:afterSettle", tell);
}
