"use strict";
// A box over a list: arrows choose among the items below it, Enter takes the chosen one. Of radios the arrows take one already.
{
    const items = (box) => [...(box.closest("[data-choices]") ?? box.parentElement).querySelectorAll(".menu-item, [type=radio]")];
    const isChosen = (item) => item.checked || item.getAttribute("aria-selected") === "true";

    function choose(all, now, by) {
        all[now]?.removeAttribute("aria-selected");
        const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length];
        if (next?.type === "radio") next.click();
        else next?.setAttribute("aria-selected", "true");
        next?.scrollIntoView({ block: "nearest" });
    }

    behave("[data-chooser]", (box) => box.addEventListener("keydown", (event) => {
        const all = items(box);
        const now = all.findIndex(isChosen);
        const first = all[Math.max(now, 0)];
        if (event.key === "ArrowDown") choose(all, now, 1);
        else if (event.key === "ArrowUp") choose(all, now, -1);
        // In a form Enter without a choice asks for all that is found; elsewhere, and of radios, the first is meant.
        else if (event.key === "Enter" && (now >= 0 || !box.form || first?.type === "radio")) {
            first?.click();
            if (first?.type === "radio") first.focus();
        }
        else if (event.key === "Escape") box.blur();
        else return;
        if (event.key !== "Escape") event.preventDefault();
    }));
}
