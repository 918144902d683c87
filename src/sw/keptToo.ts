import type { WorkboxPlugin } from "workbox-core";
import { keptCache } from "./caches.ts";

/** Wherever the worker's own copies are looked through: what the reader downloaded counts too, and stands in where there is none. */
export const keptToo: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
    cachedResponse ?? (await caches.match(request, { cacheName: keptCache, ignoreVary: true })),
};
