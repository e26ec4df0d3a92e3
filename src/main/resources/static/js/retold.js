"use strict";
// A part that changed tells the page around; one that stands alone has nobody to tell.
document.addEventListener("htmx:beforeRequest", (event) => {
    const around = event.detail.elt.dataset.retold;
    if (around && !document.querySelector(around)) event.preventDefault();
});
