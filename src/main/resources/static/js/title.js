"use strict";
// A part that is loaded into a page brings a whole page along; the window keeps the name of the one that is open.
document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.boosted) event.detail.ignoreTitle = true;
});
