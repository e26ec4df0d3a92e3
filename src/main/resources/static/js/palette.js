"use strict";
// Ctrl-K: what can be done on this page (data-act), where one can go, and records, from the search address.
{
    const dialog = () => document.getElementById("palette");
    let before = null;

    function acts(typed) {
        const wanted = typed.trim().toLowerCase();
        const seen = new Set();
        return [...document.querySelectorAll("[data-act]")].filter((element) => {
            const name = element.textContent.trim();
            const fits = name.toLowerCase().includes(wanted) && !seen.has(name);
            if (fits) seen.add(name);
            return fits;
        });
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

    function choose(by) {
        const items = [...dialog().querySelectorAll(".menu-item")];
        const now = items.findIndex((each) => each.getAttribute("aria-selected") === "true");
        items[now]?.removeAttribute("aria-selected");
        const next = items[(now + by + items.length) % items.length];
        next?.setAttribute("aria-selected", "true");
        next?.scrollIntoView({ block: "nearest" });
    }

    function show(typed) {
        dialog().querySelector(".palette-acts").replaceChildren(...acts(typed).slice(0, 8).map(item));
        choose(1);
    }

    document.addEventListener("keydown", (event) => {
        if (!(event.ctrlKey || event.metaKey) || !["k", "л"].includes(event.key.toLowerCase()) || !dialog()) return;
        event.preventDefault();
        before = document.activeElement;
        dialog().showModal();
        const box = dialog().querySelector(".palette-box");
        box.value = "";
        show("");
        box.focus();
    });

    behave("#palette", (palette) => {
        const box = palette.querySelector(".palette-box");
        box.addEventListener("input", () => show(box.value));
        box.addEventListener("keydown", (event) => {
            if (event.key === "ArrowDown") choose(1);
            else if (event.key === "ArrowUp") choose(-1);
            else if (event.key === "Enter") palette.querySelector("[aria-selected=true]")?.click();
            else return;
            event.preventDefault();
        });
        palette.addEventListener("click", (event) => event.target === palette && palette.close());
        palette.addEventListener("close", () => before?.focus());
    });
}
