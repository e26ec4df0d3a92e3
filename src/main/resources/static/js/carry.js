"use strict";
// What is needed at the client's is kept on the device while there is a line; whoever signs out takes nothing along.
{
    const NAME = "carried";
    const OWNER = "carried:user";
    const FRESH = 15 * 60_000;
    const STALE = 24 * 60 * 60_000;
    const SCOPES = ["/day", "/projects/", "/companies/"];
    const possible = "caches" in window && "serviceWorker" in navigator;
    const age = (copy) => Date.now() - Date.parse(copy?.headers.get("Date") ?? 0);

    function leave() {
        localStorage.removeItem(OWNER);
        return possible ? caches.delete(NAME) : Promise.resolve();
    }

    /** The page as it is now, marked as a copy, with the rules that it came with. */
    async function keep(cache, address) {
        const answer = await fetch(address);
        if (!answer.ok || answer.redirected) return "";
        const page = await answer.text();
        const headers = new Headers(answer.headers);
        ["Content-Encoding", "Content-Length", "Vary"].forEach((each) => headers.delete(each));
        await cache.put(address, new Response(page.replace("<body ", "<body data-carried "), { headers }));
        return page;
    }

    async function keepAll(cache, list) {
        const listed = await keep(cache, list);
        if (!listed) return null;
        const page = new DOMParser().parseFromString(listed, "text/html");
        const wanted = [...page.querySelectorAll("[data-portable]")].map((link) => link.getAttribute("href"));
        for (const address of wanted) {
            if (age(await cache.match(address)) > FRESH) await keep(cache, address);
        }
        return [list, ...wanted];
    }

    /** Style, script and mark that the pages are seen with. */
    async function keepAssets(cache) {
        const parts = [...document.querySelectorAll("head > link[href], head > script[src]")]
            .map((each) => each.getAttribute("href") ?? each.getAttribute("src"));
        for (const part of parts) if (!(await cache.match(part, { ignoreVary: true }))) await cache.add(part);
        return parts;
    }

    async function sweep(cache, wanted) {
        for (const request of await cache.keys()) {
            const path = new URL(request.url).pathname;
            const old = age(await cache.match(request, { ignoreVary: true })) > STALE;
            if (!wanted.includes(path) && (old || path.startsWith("/assets/"))) await cache.delete(request);
        }
    }

    async function carry(place) {
        SCOPES.forEach((scope) => navigator.serviceWorker.register(place.dataset.worker, { scope }));
        localStorage.setItem(OWNER, document.body.dataset.user);
        const cache = await caches.open(NAME);
        const assets = await keepAssets(cache);
        if (!place.dataset.carry) await keep(cache, location.pathname);
        const wanted = place.dataset.carry && await keepAll(cache, place.dataset.carry);
        if (wanted) await sweep(cache, [...assets, ...wanted]);
    }

    // What can't be fetched now is fetched the next time; until then what is there stays.
    behave("[data-carry]", (place) => {
        if (possible && !document.body.matches("[data-carried]")) carry(place).catch(() => {});
    });

    document.addEventListener("DOMContentLoaded", () => {
        const owner = localStorage.getItem(OWNER);
        const { user } = document.body.dataset;
        if (owner && (document.querySelector("[data-sign-in]") || (user && user !== owner))) leave();
    });

    behave("form[data-sign-out]", (form) => form.addEventListener("submit", (event) => {
        event.preventDefault();
        leave().finally(() => form.submit());
    }));
}
