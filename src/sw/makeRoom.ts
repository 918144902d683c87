import { registerQuotaErrorCallback } from "workbox-core";
import { cacheSettings } from "./caches.ts";

/** Where the device has no room left: pictures and files can be loaded again, so they go first. */
export function makeRoom(): void {
  registerQuotaErrorCallback(async () => {
    await Promise.all([cacheSettings.pictures, cacheSettings.files].map(({ name }) => caches.delete(name)));
  });
}
