"use strict";
// The form of results stays on this device until the server has it; when the line is back it goes by itself.
{
    const PAUSES = [5, 10, 20, 40, 80, 160, 300];

    /** What the server says of it takes the place of the page; the form in it holds what was typed. */
    async function show(answer) {
        if (answer.status === 401) return location.assign(answer.headers.get("HX-Redirect") ?? "/session/new");
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        delete document.body.dataset.carried;
        document.querySelector("main").replaceWith(page.querySelector("main"));
        return begin(document.querySelector("main"));
    }

    behave("form[data-keep]", (form) => {
        const action = form.getAttribute("action");
        const sign = form.querySelector("[data-kept]");
        const body = () => new URLSearchParams(new FormData(form)).toString();
        const name = () => `${kept.prefix()}${action}:${form.elements.key.value}`;
        let tries = 0;
        let timer = 0;

        function say(state) {
            sign.hidden = false;
            sign.dataset.state = state;
            sign.textContent = sign.dataset[state];
        }

        function keep(state) {
            clearTimeout(timer);
            const entry = { name: name(), action, from: location.pathname, title: form.dataset.keep, body: body(), at: Date.now(), state };
            sessionStorage.setItem(kept.mark(action), entry.name);
            say(kept.put(entry) ? state : "nowhere");
            return entry;
        }

        const again = () => form.isConnected && sign.dataset.state === "waiting" && form.requestSubmit();

        function wait() {
            keep("waiting");
            timer = setTimeout(again, PAUSES[Math.min(tries, PAUSES.length - 1)] * 1_000);
            tries += 1;
        }

        async function send(entry) {
            say("sending");
            const { done, answer } = await kept.send(entry);
            form.dispatchEvent(new CustomEvent("kept:over", { bubbles: true }));
            if (answer) {
                kept.put({ ...entry, state: "refused" });
                await show(answer);
            }
            else if (!done) wait();
            else if (body() !== entry.body) keep("typed"); // what was typed meanwhile corrects it
            else location.assign(done);
        }

        const mine = kept.get(sessionStorage.getItem(kept.mark(action)));
        if (mine && !form.querySelector(".trouble")) {
            kept.fill(form, new URLSearchParams(mine.body));
            const note = form.querySelector("[data-draft-note]");
            note.hidden = false;
            note.querySelector("button").addEventListener("click", () => {
                kept.forget(mine.name);
                location.reload();
            });
            if (mine.state === "waiting") wait();
            else say(mine.state);
        }
        form.addEventListener("input", () => keep("typed"));
        form.addEventListener("submit", (event) => {
            if (form.dataset.sent) return;
            event.preventDefault();
            send(keep("waiting"));
        });
        window.addEventListener("online", again);
        form.querySelector("[data-leave]")?.addEventListener("click", () => kept.forget(name()));
    });
}
