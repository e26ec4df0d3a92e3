"use strict";
// What was not sent yet is offered on every page: opened, sent or deleted; signing out asks before it is deleted.
{
    const inForms = () => [...document.querySelectorAll("form[data-keep]")]
        .map((form) => sessionStorage.getItem(kept.mark(form.getAttribute("action"))));

    function row(place, entry) {
        const part = place.querySelector("template").content.cloneNode(true).firstElementChild;
        const state = part.querySelector(".unsent-state");
        const on = (act, does) => part.querySelector(`[data-${act}]`).addEventListener("click", does);
        const say = (word) => {
            part.dataset.state = word;
            state.textContent = state.dataset[word] ?? "";
        };
        part.querySelector("[data-title]").textContent = entry.title;
        const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
        part.querySelector("time").textContent = new Intl.DateTimeFormat(language,
            { dateStyle: "medium", timeStyle: "short" }).format(entry.at);
        say(entry.state);
        on("open", () => kept.open(entry));
        on("send", async () => {
            say("sending");
            const { done, answer } = await kept.send(entry);
            if (answer) kept.open(entry);
            else say(done ? "sent" : "waiting");
        });
        on("drop", () => {
            kept.forget(entry.name);
            say("dropped");
        });
        on("restore", () => {
            kept.put(entry);
            say("typed");
        });
        place.append(part);
    }

    behave("[data-unsent]", (place) => {
        const held = inForms();
        kept.all().filter((entry) => !held.includes(entry.name)).forEach((entry) => {
            row(place, entry);
            place.hidden = false;
        });
    });

    behave("form[data-sign-out]", (form) => form.addEventListener("submit", (event) => {
        const all = kept.all();
        if (all.length && !confirm(form.dataset.unsentWords.replace("{count}", String(all.length)))) {
            event.preventDefault();
            event.stopImmediatePropagation();
        } else all.forEach((entry) => kept.forget(entry.name));
    }, { capture: true }));
}
