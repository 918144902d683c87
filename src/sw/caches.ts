const day = 86_400_000;
const megabyte = 1_000_000;

/** Every cache this worker owns starts with this, so that it never deletes a cache of somebody else on the same origin. */
export const cachePrefix = "broadsheet";

/** How much a cache may hold: entries, bytes of their bodies, milliseconds since the network sent them. */
export interface Bounds {
  readonly name: string;
  readonly maxEntries: number;
  readonly maxBytes: number;
  readonly maxAge?: number;
}

/**
 * The worker's caches: names and bounds. They hold only what the network sent, and may be emptied at any time; what a reader
 * asked to keep lies elsewhere. A cache whose contents change shape gets a new name: the old one is deleted on activation.
 */
export const cacheSettings = {
  /** Pages as they were printed, each with the release it belongs to. */
  pages: { name: "broadsheet-pages", maxEntries: 80, maxBytes: 8 * megabyte },
  edition: { name: "broadsheet-edition", maxEntries: 500, maxBytes: 25 * megabyte },
  api: { name: "broadsheet-api", maxEntries: 150, maxBytes: 10 * megabyte },
  pictures: { name: "broadsheet-pictures", maxEntries: 400, maxBytes: 50 * megabyte, maxAge: 60 * day },
  files: { name: "broadsheet-files", maxEntries: 200, maxBytes: 10 * megabyte, maxAge: 60 * day },
  trimmings: { name: "broadsheet-trimmings", maxEntries: 30, maxBytes: 2 * megabyte, maxAge: 60 * day },
} as const satisfies Record<string, Bounds>;

/**
 * What the reader asked to keep: downloads, by address. Pages fill and empty it; the worker only reads it, wherever its own copies
 * end. No bound, no new release and no order to purge ever touches it.
 */
export const keptCache = "broadsheet-kept";

/** How long a page may wait for the network before what is on the device opens it: its text shall stand within three seconds. */
export const pageSeconds = 2.2;

/** How long an answer may wait for the network where a kept one is at hand and the newest is wanted. */
export const answerSeconds = 2.5;
