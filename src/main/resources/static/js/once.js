"use strict";
// A form is sent once however often its button is pressed; the pressed button shows it.
{
    const ready = (form) => {
        delete form.dataset.sent;
        form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    };

    behave("form[data-once]", (form) => form.addEventListener("submit", (event) => {
        if (form.dataset.sent) {
            event.preventDefault();
            event.stopImmediatePropagation();
            return;
        }
        form.dataset.sent = "yes";
        (event.submitter ?? form.querySelector("button"))?.setAttribute("aria-busy", "true");
    }));

    // Back from another page the form can be sent again, and so it can when an answer has come.
    window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(ready));
    document.addEventListener("htmx:afterRequest", (event) => {
        const form = event.detail.elt.closest?.("form[data-sent]");
        if (form) ready(form);
    });
    document.addEventListener("kept:over", (event) => ready(event.target));
}
