"use strict";
// A cell that had to be cut shows its whole text under the pointer.
document.addEventListener("pointerover", (event) => {
    const cell = event.target.closest?.(".rows th, .rows td");
    if (cell && !cell.title && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent.trim();
});
