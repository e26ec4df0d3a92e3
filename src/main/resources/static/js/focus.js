"use strict";
// Focus goes to what is wrong, and returns where it was: to the row left for a record, to the part that htmx replaced.
{
    const place = () => `focus:${location.pathname}${location.search}`;

    behave("[data-focus]", (element) => element.focus());

    document.addEventListener("click", (event) => {
        const link = event.target.closest?.("a.row-link");
        if (link) sessionStorage.setItem(place(), link.getAttribute("href"));
    });
    window.addEventListener("pageshow", () => {
        const left = sessionStorage.getItem(place());
        const back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
        if (left && back) document.querySelector(`a.row-link[href="${CSS.escape(left)}"]`)?.focus();
        sessionStorage.removeItem(place());
    });

    let held = null;
    document.addEventListener("htmx:beforeSwap", () => {
        held = document.activeElement?.id || document.activeElement?.name;
    });
    document.addEventListener("htmx:afterSettle", () => {
        if (!held || (document.activeElement && document.activeElement !== document.body)) return;
        (document.getElementById(held) ?? document.getElementsByName(held)[0])?.focus();
    });
}
