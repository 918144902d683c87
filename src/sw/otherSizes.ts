import type { WorkboxPlugin } from "workbox-core";
import { keptCache } from "./caches.ts";

/**
 * Where a picture cannot be had, the one size of it that the reader downloaded: it lies under the address without size and format
 * (storage/keptFiles.ts lays it there).
 */
export const otherSizes: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const { pathname } = new URL(request.url);
    return caches.match(pathname.replace(/-\d+\.\w+$/, ""), { cacheName: keptCache });
  },
};
