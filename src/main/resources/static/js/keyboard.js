"use strict";
// One letter acts on the page: an element names its letter (data-key="n"); lists go by j and k.
{
    const link = (row) => row?.querySelector(".row-link, [data-row-link]");
    const rows = () => [...document.querySelectorAll("[data-rows] tr, [data-rows] > li")].filter(link);

    const here = () => rows().findIndex((row) => row.contains(document.activeElement));

    function step(by) {
        const all = rows();
        const now = here();
        const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(now + by, 0), all.length - 1);
        link(all[next])?.focus();
        all[next]?.scrollIntoView({ block: "nearest" });
    }

    function select() {
        const row = rows()[here()];
        const box = row?.querySelector("input[type=checkbox]");
        if (box) box.click();
    }

    function press(key) {
        const element = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
        if (!element) return false;
        element.matches("input, textarea") ? (element.focus(), element.select()) : element.click();
        return true;
    }

    const acts = {
        j: () => step(1),
        k: () => step(-1),
        x: select,
        "?": () => document.getElementById("keys")?.showModal(),
    };
    // The same keys on a Russian keyboard.
    const russian = { т: "n", у: "e", о: "j", л: "k", ч: "x", ".": "/", ",": "?" };

    document.addEventListener("keydown", (event) => {
        if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
            return;
        }
        const key = event.key.toLowerCase();
        const meant = key in acts || document.querySelector(`[data-key="${CSS.escape(key)}"]`) ? key : russian[key];
        if (!meant) return;
        if (acts[meant]) acts[meant]();
        else if (!press(meant)) return;
        event.preventDefault();
    });

    const open = ":popover-open, dialog[open], details[data-menu][open]";

    // Ctrl-Enter saves the form one is in, or the one that the page is for; Esc leaves it.
    document.addEventListener("keydown", (event) => {
        const form = event.target === document.body
            ? document.querySelector("main form.form:has([data-leave])")
            : event.target.closest?.("form");
        if (!form) return;
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
        if (event.key === "Escape" && !document.querySelector(open)) form.querySelector("[data-leave]")?.click();
    });

    behave("[data-keys]", (button) => button.addEventListener("click", acts["?"]));
    behave("[data-rows] input[type=checkbox]", (box) => {
        const mark = () => box.closest("tr, li")?.toggleAttribute("data-selected", box.checked);
        box.addEventListener("change", mark);
        mark();
    });
}
