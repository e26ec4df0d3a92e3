"use strict";
// A menu closes on Esc, on a click elsewhere, and when another opens; a value of another can be taken over.
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

    behave("[data-take]", (button) => button.addEventListener("click", () => {
        const field = document.getElementById(button.dataset.take);
        if (!field) return;
        field.value = button.dataset.value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.focus();
    }));
}
