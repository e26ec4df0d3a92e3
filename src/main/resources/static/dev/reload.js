"use strict";
// In development alone: a page that is looked at loads itself anew when a template, style or script was saved, or when
// the program has started again.
let made;

async function look() {
    const answer = await fetch("/assets/dev/made", { cache: "no-store" }).catch(() => null);
    const now = answer?.ok ? await answer.text() : made;
    if (made && now !== made) location.reload();
    made ??= now;
    setTimeout(look, document.hidden ? 5000 : 500);
}

look();
