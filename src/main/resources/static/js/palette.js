"use strict";
// Ctrl-K: what can be done on this page and where one can go (data-act); records come from the search address.
{
    const dialog = () => document.getElementById("palette");
    let before = null;

    function acts(typed) {
        const wanted = typed.trim().toLowerCase();
        const byName = new Map();
        // What this page can do comes before what stands around every page.
        const all = [...document.querySelectorAll("main [data-act]"), ...document.querySelectorAll("[data-act]")];
        all.forEach((element) => {
            const name = element.textContent.trim();
            if (name.toLowerCase().includes(wanted) && !byName.has(name)) byName.set(name, element);
        });
        return [...byName.values()].slice(0, 10);
    }

    function item(element) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "menu-item";
        const icon = element.querySelector(".icon");
        if (icon) button.append(icon.cloneNode(true));
        button.append(element.textContent.trim());
        button.addEventListener("click", () => {
            dialog().close();
            element.click();
        });
        return button;
    }

    const show = (typed) => dialog().querySelector(".palette-acts").replaceChildren(...acts(typed).map(item));

    function open() {
        before = document.activeElement;
        const box = dialog().querySelector(".palette-box");
        box.value = "";
        document.getElementById("palette-hits").replaceChildren();
        show("");
        dialog().showModal();
        box.focus();
    }

    document.addEventListener("keydown", (event) => {
        const asked = (event.ctrlKey || event.metaKey) && ["k", "л"].includes(event.key.toLowerCase());
        if (!asked || !dialog()) return;
        event.preventDefault();
        if (!dialog().open) open();
    });

    behave("#palette", (palette) => {
        const box = palette.querySelector(".palette-box");
        box.addEventListener("input", () => show(box.value));
        // A search field takes the first Escape to empty itself.
        box.addEventListener("keydown", (event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            palette.close();
        });
        palette.addEventListener("click", (event) => event.target === palette && palette.close());
        palette.addEventListener("close", () => before?.focus());
    });
}
