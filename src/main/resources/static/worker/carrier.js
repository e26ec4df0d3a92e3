"use strict";
// Without a line, or where it is too slow, the browser reads here what carry.js has kept; all else goes its usual way.
const NAME = "carried";
const LIST = "/day/talks";
const PATIENCE = 5_000;
const LONGEST = 7 * 24 * 60 * 60_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** A copy is read for seven days. */
async function copy(address) {
    const found = await caches.match(address, { cacheName: NAME, ignoreVary: true });
    return found && Date.now() - Date.parse(found.headers.get("Date")) < LONGEST ? found : undefined;
}

const later = (value) => new Promise((resolve) => setTimeout(resolve, PATIENCE, value));

async function page(request) {
    const path = new URL(request.url).pathname;
    const kept = await copy(path);
    const answer = fetch(request);
    if (kept) return Promise.race([answer.catch(() => kept), later(kept)]);
    try {
        return await answer;
    } catch {
        return path !== LIST && await copy(LIST) ? Response.redirect(LIST) : Response.error();
    }
}

async function asset(request) {
    return await caches.match(request, { cacheName: NAME, ignoreVary: true }) ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET") return;
    if (request.mode === "navigate") event.respondWith(page(request));
    else if (new URL(request.url).pathname.startsWith("/assets/")) event.respondWith(asset(request));
});
