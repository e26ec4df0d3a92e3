"use strict";
// Who begins is offered the time zone that the browser lives in.
behave("[data-own-zone]", (part) => {
    const select = document.getElementById(part.dataset.ownZone);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...select.options].some((option) => option.value === zone)) select.value = zone;
});
