"use strict";
// Who comes to a cell of a sheet types over what stands there.
behave("[data-anew]", (field) => {
    field.addEventListener("focus", () => field.select());
    if (document.activeElement === field) field.select();
});
