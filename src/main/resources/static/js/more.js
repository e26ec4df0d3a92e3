"use strict";
// A line that is proposed goes to the end of a field; it can be changed there before it is sent.
behave("[data-line]", (button) => button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.to);
    const lines = field.value.split("\n").filter((line) => line.trim());
    if (!lines.includes(button.dataset.line)) lines.push(button.dataset.line);
    field.value = lines.join("\n");
    const group = field.closest("details");
    if (group) group.open = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus({ preventScroll: true });
    button.disabled = true;
}));
