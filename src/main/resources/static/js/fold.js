"use strict";
// A part of a record is folded away and stays so for this person on all records of the kind.
{
    const kind = () => location.pathname.split("/")[1];
    const key = (region) => `fold:${document.body.dataset.user}:${kind()}:${region.id}`;
    const folded = (region) => localStorage.getItem(key(region)) !== null;

    function show(region, button) {
        region.toggleAttribute("data-folded", folded(region));
        button.setAttribute("aria-expanded", String(!folded(region)));
    }

    behave("main > section.region[id]", (region) => {
        const title = region.querySelector("h2");
        if (!title || title.querySelector(".fold")) return;
        const button = document.createElement("button");
        button.type = "button";
        button.className = "fold";
        button.setAttribute("aria-label", title.textContent.trim());
        title.prepend(button);
        button.addEventListener("click", () => {
            if (folded(region)) localStorage.removeItem(key(region));
            else localStorage.setItem(key(region), "");
            show(region, button);
            if (!folded(region) && region.hasAttribute("hx-get")) htmx.trigger(region, "revealed");
        });
        show(region, button);
    });

    // Whoever comes by a link to the part wants to see it.
    const meant = document.getElementById(location.hash.slice(1));
    if (meant?.matches("section.region")) localStorage.removeItem(key(meant));

    // What is folded is not asked for.
    document.addEventListener("htmx:beforeRequest", (event) => {
        if (event.detail.elt.matches("[data-folded]")) event.preventDefault();
    });
}
