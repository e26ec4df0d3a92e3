"use strict";
// A box over a list: arrows choose among the items below it, Enter takes the chosen one.
{
    const items = (box) => [...box.parentElement.querySelectorAll(".menu-item")];
    const chosen = (box) => items(box).findIndex((item) => item.getAttribute("aria-selected") === "true");

    function choose(box, by) {
        const all = items(box);
        const now = chosen(box);
        all[now]?.removeAttribute("aria-selected");
        const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length];
        next?.setAttribute("aria-selected", "true");
        next?.scrollIntoView({ block: "nearest" });
    }

    behave("[data-chooser]", (box) => box.addEventListener("keydown", (event) => {
        const now = chosen(box);
        if (event.key === "ArrowDown") choose(box, 1);
        else if (event.key === "ArrowUp") choose(box, -1);
        // In a form Enter without a choice asks for all that is found; elsewhere the first is meant.
        else if (event.key === "Enter" && (now >= 0 || !box.form)) items(box)[Math.max(now, 0)]?.click();
        else if (event.key === "Escape") box.blur();
        else return;
        if (event.key !== "Escape") event.preventDefault();
    }));
}
