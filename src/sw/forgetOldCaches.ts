import { cacheNames } from "workbox-core";
import { cachePrefix, cacheSettings, keptCache } from "./caches.ts";

declare const self: ServiceWorkerGlobalScope;

/** Deletes the caches of earlier workers that this one does not know, and pages, which name the files of the release they were of. */
export function forgetOldCaches(): void {
  self.addEventListener("activate", (event) => event.waitUntil(deleteUnexpected()));
}

async function deleteUnexpected(): Promise<void> {
  const names = Object.values(cacheSettings).map(({ name }) => name);
  const expected = new Set<string>([cacheNames.precache, keptCache, ...names]);
  expected.delete(cacheSettings.pages.name);
  const ours = (await caches.keys()).filter((name) => name.startsWith(`${cachePrefix}-`));
  await Promise.all(ours.filter((name) => !expected.has(name)).map((name) => caches.delete(name)));
}
