"use strict";
// What must not get lost on a bad line lies on this device, by person, until the server has it.
const kept = {
    prefix: () => `kept:${document.body.dataset.user}:`,

    /** The latest first. */
    all() {
        return Object.keys(localStorage).filter((name) => name.startsWith(kept.prefix()))
            .map(kept.get).sort((one, other) => other.at - one.at);
    },

    get(name) {
        const text = name && localStorage.getItem(name);
        return text ? { ...JSON.parse(text), name } : null;
    },

    /** Whether the browser has taken it. */
    put(entry) {
        try {
            localStorage.setItem(entry.name, JSON.stringify(entry));
            return true;
        } catch {
            return false;
        }
    },

    forget: (name) => localStorage.removeItem(name),

    /** Where the tab remembers which one its form holds. */
    mark: (action) => `resume:${document.body.dataset.user}:${action}`,

    open(entry) {
        sessionStorage.setItem(kept.mark(entry.action), entry.name);
        if (location.pathname === entry.from) location.reload();
        else location.assign(entry.from);
    },

    /** With the key and the version that it had: the same again is the same. It goes on to where it was begun. */
    fill(form, sent) {
        const left = untouched.isOlder(form, sent.get("version")) ? (sent.get("untouched") ?? "").split(" ") : [];
        const isAsked = (field) => field.name && (field.type !== "hidden" || ["key", "version", "from"].includes(field.name));
        [...form.elements].filter((field) => isAsked(field) && !left.includes(field.name)).forEach((field) => {
            if (field.type === "checkbox") field.checked = sent.getAll(field.name).includes(field.value);
            else field.value = sent.get(field.name) ?? "";
            if (field.value && !field.matches("[type=hidden], [type=checkbox], [aria-label]")) unfold(field);
        });
    },

    /**
     * Sends it and, once the server has it, forgets it. Gives where to go on; or nothing while the line is bad;
     * or the answer that wants a person. The key of the form makes that it is taken once however often it is sent.
     */
    async send(entry) {
        const body = new URLSearchParams(entry.body);
        body.set("_csrf", document.querySelector("input[name=_csrf]").value);
        try {
            const answer = await fetch(entry.action, {
                method: "POST",
                body,
                redirect: "manual",
                headers: { "X-Kept": "yes", "HX-Request": "true" },
                signal: AbortSignal.timeout(30_000),
            });
            if (answer.status === 204) {
                kept.forget(entry.name);
                return { done: answer.headers.get("Location") };
            }
            return [0, 429, 502, 503, 504].includes(answer.status) ? {} : { answer };
        } catch {
            return {};
        }
    },
};
