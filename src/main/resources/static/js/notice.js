"use strict";
// A notice leaves by itself: after 30 seconds where something can be undone, after 6 otherwise; not while in focus, nor
// where something was refused.
{
    function leave(notice) {
        notice.classList.add("is-leaving");
        setTimeout(() => notice.remove(), 300);
    }

    behave("[data-notice]", (notice) => {
        const life = notice.querySelector("form") ? 30_000 : 6_000;
        const tick = () => (notice.matches(":hover, :focus-within") ? setTimeout(tick, 2_000) : leave(notice));
        if (notice.dataset.notice !== "stays") setTimeout(tick, life);
        notice.querySelector("[data-close]")?.addEventListener("click", () => leave(notice));
    });

    // An answer that a region can't show, such as an error page, is told in its own words.
    function tell(words) {
        const notice = document.createElement("div");
        notice.className = "notice is-bad";
        notice.setAttribute("role", "alert");
        notice.append(Object.assign(document.createElement("p"), { textContent: words }));
        document.getElementById("notice")?.replaceChildren(notice);
        setTimeout(() => leave(notice), 10_000);
    }

    document.addEventListener("htmx:responseError", (event) => {
        const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
        if (event.detail.xhr.status === 401) location.reload();
        else tell(page.querySelector("h1")?.textContent ?? event.detail.xhr.statusText);
    });
    document.addEventListener("htmx:sendError", () => tell(document.body.dataset.offline ?? ""));
}
