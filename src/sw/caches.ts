const day = 86_400;

/** Every cache this worker owns starts with this, so that it never deletes a cache of somebody else on the same origin. */
export const cachePrefix = "broadsheet";

/**
 * The worker's caches: names, sizes, ages, and how long the network may keep a reader waiting while a kept copy is at hand.
 * They hold only what the network sent, and may be emptied at any time; what a reader asked to keep lies elsewhere.
 * A cache whose contents change shape gets a new name: the old one is deleted on activation.
 */
export const cacheSettings = {
  edition: { name: "broadsheet-edition", maxEntries: 300, networkSeconds: 2.5 },
  api: { name: "broadsheet-api", maxEntries: 60, networkSeconds: 3 },
  pictures: { name: "broadsheet-pictures", maxEntries: 200, maxAgeSeconds: 60 * day },
  files: { name: "broadsheet-files", maxEntries: 200, maxAgeSeconds: 60 * day },
  trimmings: { name: "broadsheet-trimmings", maxEntries: 30, maxAgeSeconds: 60 * day },
} as const;

/**
 * What the reader asked to keep: downloads, by address. Pages fill and empty it; the worker only reads it, wherever its own copies
 * end. No bound, no new release and no order to purge ever touches it.
 */
export const keptCache = "broadsheet-kept";

/** How long a page address may wait for the network before the shell on the device opens it. */
export const pageSeconds = 3;
