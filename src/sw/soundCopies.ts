import type { WorkboxPlugin } from "workbox-core";
import { keptCache } from "./caches.ts";
import { isHtml, isWhole, keptAt, toCopy } from "./keptCopy.ts";

/**
 * Lets only whole answers of the right kind into a cache: no opaque ones (they are padded to megabytes in the quota), no parts, no
 * page of somebody else in the place of a file. A copy that is damaged is dropped, as if it had never been there.
 */
export const soundCopies: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (isKeepable(response) ? toCopy(response) : null),
  cachedResponseWillBeUsed: async ({ cacheName, cachedResponse, request }) => {
    if (!cachedResponse || (!isHtml(cachedResponse) && (await isWhole(cachedResponse)))) return cachedResponse;
    const cache = await caches.open(cacheName);
    await cache.delete(request, { ignoreVary: true });
    return undefined;
  },
};

/** What the reader downloaded counts as a copy too: where there is no other, or only an older one. */
export const keptToo: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
    const kept = await caches.match(request, { cacheName: keptCache, ignoreVary: true });
    return kept && (!cachedResponse || keptAt(kept) > keptAt(cachedResponse)) ? kept : cachedResponse;
  },
};

function isKeepable(response: Response): boolean {
  return response.status === 200 && response.type !== "opaque" && !isHtml(response) && !isPrivate(response);
}

/** What WordPress marks as meant for one signed-in person. `no-store` alone speaks to caches on the way and keeps no reader from their copy. */
function isPrivate(response: Response): boolean {
  return /\bprivate\b/i.test(response.headers.get("Cache-Control") ?? "");
}
