"use strict";
// Takes the text of a field along; without a script it is selected and copied by hand.
behave("[data-copy]", (button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
        button.textContent = button.dataset.copied;
        setTimeout(() => { button.textContent = label; }, 2000);
    });
});
