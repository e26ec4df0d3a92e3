"use strict";
// What was typed into a form outlives an error, a lost session and the back button; saving or signing out ends it.
{
    const prefix = "draft:";
    const name = (form) => `${prefix}${document.body.dataset.user}:${form.dataset.draft}`;
    const fields = (form) => [...form.elements].filter((each) =>
        each.name && !["hidden", "password", "file", "submit", "button"].includes(each.type));
    const boxes = ["checkbox", "radio"];
    const key = (field) => (boxes.includes(field.type) ? `${field.name}=${field.value}` : field.name);
    const value = (field) => (boxes.includes(field.type) ? field.checked : field.value);

    function keep(form) {
        sessionStorage.setItem(name(form), JSON.stringify(
            Object.fromEntries(fields(form).map((field) => [key(field), value(field)]))));
    }

    function restore(form, kept) {
        fields(form).filter((field) => key(field) in kept).forEach((field) => {
            if (boxes.includes(field.type)) field.checked = kept[key(field)];
            else field.value = kept[key(field)];
        });
    }

    function forget(fits) {
        Object.keys(sessionStorage).filter((each) => each.startsWith(prefix) && fits(each))
            .forEach((each) => sessionStorage.removeItem(each));
    }

    // A form that was sent and is not shown again was taken: the server has it.
    const sent = sessionStorage.getItem("sent");
    document.addEventListener("DOMContentLoaded", () => {
        const shown = [...document.querySelectorAll("[data-draft]")].some((form) => name(form) === sent);
        const failed = document.querySelector("[data-error], [data-sign-in]");
        if (sent && !shown && !failed) sessionStorage.removeItem(sent);
        if (!failed) sessionStorage.removeItem("sent");
    });

    behave("form[data-draft]", (form) => {
        const kept = sessionStorage.getItem(name(form));
        // After an error the server has filled the form with what was typed.
        if (kept && !form.querySelector(".trouble")) restore(form, JSON.parse(kept));
        form.addEventListener("input", () => keep(form));
        form.addEventListener("submit", () => {
            keep(form);
            sessionStorage.setItem("sent", name(form));
        });
        form.querySelector("[data-leave]")?.addEventListener("click", () => forget((each) => each === name(form)));
    });

    behave("form[data-sign-out]", (form) => form.addEventListener("submit", () => forget(() => true)));
}
