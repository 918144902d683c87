import * as v from "valibot";
import type { DownloadList } from "#domain/download.ts";
import { keptCache } from "./keptCache.ts";
import { StorageError } from "./StorageError.ts";

/**
 * Under what a file lies: a picture under its address without size and format, so that it stands in for every other size of it
 * (sw/otherSizes.ts cuts the same off).
 */
export function keyOf(url: string): string {
  return url.replace(/^(\/edition\/pictures\/.+)-\d+\.\w+$/, "$1");
}

/** Under what the list of a download lies: no address of the paper, so that nobody is answered with it. */
export function listKeyOf(name: string): string {
  return `/kept-lists/${encodeURIComponent(name)}`;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const listSchema: v.GenericSchema<unknown, DownloadList> = v.object({
  name: v.string(),
  title: v.string(),
  stories: count,
  hash: v.string(),
  files: v.array(v.object({ url: v.string(), bytes: count, sha256: v.string(), isPicture: v.boolean() })),
});

export interface KeptFiles {
  /** Keys of all that is there. */
  keys(): Promise<Set<string>>;
  read(url: string): Promise<ArrayBuffer | null>;
  /** Whole or not at all; what lay there before stays until the new file is there. */
  put(url: string, bytes: ArrayBuffer, type: string | null): Promise<void>;
  /** The list that a download follows; null: none came yet, or it cannot be read. */
  readList(name: string): Promise<DownloadList | null>;
  putList(list: DownloadList): Promise<void>;
  /** Takes away what lies under these keys. */
  delete(keys: readonly string[]): Promise<void>;
}

/** Opens the cache. @throws StorageError, as do its methods: `full` where there is no more room */
export async function openKeptFiles(): Promise<KeptFiles> {
  const cache = await orStorageError(caches.open(keptCache));
  const put = (key: string, body: ArrayBuffer | string, headers: Record<string, string>) =>
    orStorageError(cache.put(key, new Response(body, { headers })));
  return {
    keys: async () => new Set((await orStorageError(cache.keys())).map(({ url }) => new URL(url).pathname)),
    read: async (url) => readWhole(await orStorageError(cache.match(keyOf(url)))),
    put: (url, bytes, type) =>
      // When it came and how long it is, as the worker marks its own copies (sw/keptCopy.ts).
      put(keyOf(url), bytes, {
        "X-Kept": `${Date.now()} ${bytes.byteLength}`,
        "Content-Length": String(bytes.byteLength),
        ...(type && { "Content-Type": type }),
      }),
    readList: async (name) => {
      const response = await orStorageError(cache.match(listKeyOf(name)));
      const parsed = v.safeParse(listSchema, await response?.json().catch(() => null));
      return parsed.success ? parsed.output : null;
    },
    putList: (list) => put(listKeyOf(list.name), JSON.stringify(list), { "Content-Type": "application/json" }),
    delete: async (keys) => void (await orStorageError(Promise.all(keys.map((key) => cache.delete(key))))),
  };
}

/** What cannot be read to its end is not there. */
async function readWhole(response: Response | undefined): Promise<ArrayBuffer | null> {
  return (await response?.arrayBuffer().catch(() => null)) ?? null;
}

async function orStorageError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
    throw new StorageError(isFull ? "full" : "unavailable", "The device's cache failed", { cause });
  }
}
