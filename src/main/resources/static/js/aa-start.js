"use strict";
// What every behaviour stands on: it is told of each part of a page as it comes, the first time and after htmx.
document.documentElement.classList.add("scripted");

const behaviours = [];

/** Runs the act once for each element of the selector, also for those that htmx brings later. */
function behave(selector, act) {
    behaviours.push((root) => {
        if (root.matches?.(selector)) act(root);
        root.querySelectorAll(selector).forEach((element) => act(element));
    });
}

function begin(root) {
    behaviours.forEach((behaviour) => behaviour(root));
}

document.addEventListener("DOMContentLoaded", () => begin(document));
document.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== document.body) begin(event.detail.elt);
});

/** Whether a key press is meant for what is being typed. */
function isTyping(event) {
    return event.target.matches?.("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");
}

/** Opens what is folded around a field that has to be seen. */
function unfold(field) {
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}
