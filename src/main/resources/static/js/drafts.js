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
    const read = (form) => Object.fromEntries(fields(form).map((field) => [key(field), value(field)]));

    // The version goes along: what somebody else saved since must not be overwritten in silence.
    const keep = (form) => sessionStorage.setItem(name(form),
        JSON.stringify({ version: form.elements.version?.value, typed: read(form), left: untouched.names(form) }));

    /** What of it still counts. */
    function lasting(form, { version, typed, left = [] }) {
        const gone = untouched.isOlder(form, version) ? fields(form).filter((field) => left.includes(field.name)).map(key) : [];
        return Object.fromEntries(Object.entries(typed).filter(([each]) => !gone.includes(each)));
    }

    function put(form, typed) {
        fields(form).filter((field) => key(field) in typed).forEach((field) => {
            if (boxes.includes(field.type)) field.checked = typed[key(field)];
            else field.value = typed[key(field)];
            // What is folded away and filled in must be seen; ticks and choices of a currency alone say nothing.
            if (field.value && !boxes.includes(field.type) && !field.matches("[aria-label]")) unfold(field);
        });
    }

    function restore(form, { version, typed }) {
        const stored = read(form);
        const newer = form.elements.version?.value;
        if (Object.keys(stored).every((each) => !(each in typed) || typed[each] === stored[each])) return;
        put(form, typed);
        if (version) form.elements.version.value = version;
        const note = form.querySelector("[data-draft-note]");
        note.hidden = false;
        note.querySelector("button").addEventListener("click", () => {
            put(form, stored);
            if (newer) form.elements.version.value = newer;
            sessionStorage.removeItem(name(form));
            note.hidden = true;
        });
    }

    function forget(fits) {
        Object.keys(sessionStorage).filter((each) => each.startsWith(prefix) && fits(each))
            .forEach((each) => sessionStorage.removeItem(each));
    }

    // A form that was sent and is not shown again was taken: the server has it. After signing in anew it was not.
    document.addEventListener("DOMContentLoaded", () => {
        const sent = sessionStorage.getItem("sent");
        const shown = [...document.querySelectorAll("[data-draft]")].some((form) => name(form) === sent);
        if (document.querySelector("[data-sign-in]")) sessionStorage.removeItem("sent");
        if (document.querySelector("[data-error], [data-sign-in]")) return;
        if (sent && !shown) sessionStorage.removeItem(sent);
        sessionStorage.removeItem("sent");
    });

    behave("form[data-draft]", (form) => {
        const kept = sessionStorage.getItem(name(form));
        // After an error the server has filled the form with what was typed.
        if (kept && !form.querySelector(".trouble")) {
            const draft = JSON.parse(kept);
            restore(form, { ...draft, typed: lasting(form, draft) });
        }
        form.addEventListener("input", () => keep(form));
        form.addEventListener("submit", () => {
            keep(form);
            sessionStorage.setItem("sent", name(form));
        });
        form.querySelector("[data-leave]")?.addEventListener("click", () => forget((each) => each === name(form)));
    });

    behave("form[data-sign-out]", (form) => form.addEventListener("submit", () => forget(() => true)));
}
