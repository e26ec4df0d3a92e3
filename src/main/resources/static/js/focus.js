"use strict";
// Focus goes to what is wrong, and returns where it was: to the row or button left for a page, to the part replaced.
{
    const place = () => `focus:${location.pathname}${location.search}`;
    const leave = (mark) => sessionStorage.setItem(place(), mark);

    behave("[data-focus]", (element) => element.focus());

    let byKeyboard = false;
    document.addEventListener("keydown", () => { byKeyboard = true; }, true);
    document.addEventListener("pointerdown", () => { byKeyboard = false; }, true);

    // Whoever goes by keyboard goes on where they were; whoever goes by mouse only comes back to a row.
    document.addEventListener("click", (event) => {
        const link = event.target.closest?.("main a[href]");
        if (link && (byKeyboard || link.matches(".row-link"))) {
            leave(`${byKeyboard ? "" : "back "}a[href="${CSS.escape(link.getAttribute("href"))}"]`);
        }
    });
    document.addEventListener("submit", (event) => {
        const part = event.target.closest("main form.act") && event.target.closest("section[id]");
        if (part && byKeyboard) leave(`#${CSS.escape(part.id)}`);
    });

    function comeBack(mark) {
        const element = document.querySelector(`main ${mark}`);
        if (element?.matches("section")) element.tabIndex = -1;
        element?.focus();
    }

    // As soon as the page can be read, not when its last picture is there: by then one may be elsewhere.
    function takeUp() {
        const left = sessionStorage.getItem(place());
        sessionStorage.removeItem(place());
        if (!left || document.querySelector("[data-focus]")) return;
        const back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
        if (!left.startsWith("back ")) comeBack(left);
        else if (back) comeBack(left.slice(5));
    }
    document.addEventListener("DOMContentLoaded", takeUp);
    window.addEventListener("pageshow", (event) => { if (event.persisted) takeUp(); });

    let held = null;
    document.addEventListener("htmx:beforeSwap", () => {
        held = document.activeElement?.id || document.activeElement?.name;
    });
    // Where a form stood for a value, the value is there again.
    document.addEventListener("htmx:afterSettle", (event) => {
        if (!held || (document.activeElement && document.activeElement !== document.body)) return;
        (document.getElementById(held) ?? document.getElementsByName(held)[0] ?? event.target.querySelector?.(".value"))?.focus();
    });
}
