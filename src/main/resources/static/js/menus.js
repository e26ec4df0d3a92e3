"use strict";
// A menu closes on Esc, on a click elsewhere, and when another opens.
{
    const close = (except) => document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
        if (menu !== except) menu.open = false;
    });

    document.addEventListener("click", (event) => close(event.target.closest?.("details[data-menu]")));
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        const menu = document.querySelector("details[data-menu][open]");
        if (!menu) return;
        menu.open = false;
        menu.querySelector("summary").focus();
        event.preventDefault();
    });
}
