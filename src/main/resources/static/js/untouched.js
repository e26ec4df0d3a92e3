"use strict";
// A form names the fields that nobody touched: what somebody else saved meanwhile in these is no contradiction.
const untouched = {
    chosen: (select) => ([...select.options].some((option) => option.defaultSelected)
        ? [...select.options].every((option) => option.selected === option.defaultSelected)
        : select.selectedIndex <= 0),

    stands(field) {
        if (field.matches("select")) return untouched.chosen(field);
        if (["checkbox", "radio"].includes(field.type)) return field.checked === field.defaultChecked;
        return field.value === field.defaultValue;
    },

    /** An amount and its currency are one. */
    whole: (field) => [...field.closest(".money-control")?.querySelectorAll("[name]") ?? [field]].every(untouched.stands),

    /** Whether the form was filled on what was saved otherwise since: only then what was not touched gives way. */
    isOlder: (form, version) => Boolean(version) && form.elements.version?.value !== version,

    /** Of a form that came back from the server only what was not touched before either. */
    names(form) {
        const before = form.dataset.untouched?.split(" ");
        const fields = [...form.elements].filter((field) => field.name && !["hidden", "submit", "button"].includes(field.type));
        const touched = fields.filter((field) => !untouched.whole(field)).map((field) => field.name);
        return [...new Set(fields.map((field) => field.name))]
            .filter((name) => !touched.includes(name) && (!before || before.includes(name)));
    },
};

document.addEventListener("formdata", (event) => {
    const form = event.target;
    if (form.elements.version) event.formData.set("untouched", untouched.names(form).join(" "));
});
