import { cacheNames } from "workbox-core";
import { cachePrefix, cacheSettings, keptCache } from "./caches.ts";

declare const self: ServiceWorkerGlobalScope;

/** Deletes the caches of earlier workers that this one does not know. */
export function forgetOldCaches(): void {
  self.addEventListener("activate", (event) => event.waitUntil(deleteUnexpected()));
}

async function deleteUnexpected(): Promise<void> {
  const expected = new Set<string>([
    cacheNames.precache,
    keptCache,
    ...Object.values(cacheSettings).map(({ name }) => name),
  ]);
  const ours = (await caches.keys()).filter((name) => name.startsWith(`${cachePrefix}-`));
  await Promise.all(ours.filter((name) => !expected.has(name)).map((name) => caches.delete(name)));
}
