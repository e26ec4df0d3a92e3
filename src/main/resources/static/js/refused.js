"use strict";
// A refused form stands at the address it was sent to: the way back would ask to send it once more, and end at an error
// of the browser. The page takes the place of the form it came from.
{
    const { responseStatus = 0 } = performance.getEntriesByType("navigation")[0] ?? {};
    const refused = responseStatus === 409 || responseStatus === 422;
    if (refused && document.referrer.startsWith(`${location.origin}/`)) history.replaceState(null, "", document.referrer);
}
