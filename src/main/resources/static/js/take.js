"use strict";
// The value that somebody else saved meanwhile is taken over into the field, whatever the field is made of.
{
    function choose(select, value, words) {
        if (![...select.options].some((option) => option.value === value)) select.add(new Option(words, value));
        select.value = value;
    }

    function put(field, value, words) {
        const currency = field.closest(".money-control")?.querySelector("select");
        const boxes = field.matches("fieldset") ? [...field.querySelectorAll("[type=checkbox]")] : [];
        if (boxes.length) boxes.forEach((box) => { box.checked = value.split(" ").includes(box.value); });
        else if (field.type === "checkbox") field.checked = value === field.value;
        else if (value && field.list) field.value = words; // a word of a dictionary, as the reader calls it
        else if (field.matches("select")) choose(field, value, words);
        else if (currency && value) {
            field.value = value.split(" ")[0];
            choose(currency, value.split(" ")[1], value.split(" ")[1]);
        } else field.value = value;
        return boxes[0] ?? field;
    }

    // What nobody touched here stands as it was saved meanwhile.
    behave("[data-taken]", (words) => {
        const field = document.getElementById(words.dataset.taken);
        if (field) put(field, words.dataset.value, words.textContent);
    });

    behave("[data-take]", (button) => button.addEventListener("click", () => {
        const field = document.getElementById(button.dataset.take);
        if (!field) return;
        const words = button.closest("td").querySelector("span").textContent;
        const taken = put(field, button.dataset.value, words);
        const group = taken.closest("details");
        if (group) group.open = true;
        taken.dispatchEvent(new Event("input", { bubbles: true }));
        taken.focus();
    }));
}
