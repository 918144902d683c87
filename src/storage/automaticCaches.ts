import { keptCache } from "./keptCache.ts";

/** The worker's caches all begin so; what holds the paper's own program does not fill with reading, and is not emptied. */
const ownCache = /^broadsheet-(?!shell$)/;

/** What lies in caches: how many answers, and their bytes. */
interface CacheAmount {
  entries: number;
  bytes: number;
}

export interface AutomaticCaches {
  /** Pictures. */
  pictures: CacheAmount;
  /** Stories, lists, comments, and what else pages asked for. */
  pages: CacheAmount;
}

/** Measures what the worker kept by itself, answer by answer. Rejects where the browser does not let it be looked at. */
export async function measureAutomaticCaches(): Promise<AutomaticCaches> {
  const amounts: AutomaticCaches = { pictures: { entries: 0, bytes: 0 }, pages: { entries: 0, bytes: 0 } };
  for (const name of await automaticCaches()) {
    const amount = name === "broadsheet-pictures" ? amounts.pictures : amounts.pages;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      amount.entries += 1;
      amount.bytes += await sizeOf(await cache.match(request, { ignoreVary: true }));
    }
  }
  return amounts;
}

/** Frees what the worker kept by itself. What the reader downloaded or saved, and the paper's own program, stay. */
export async function freeAutomaticCaches(): Promise<void> {
  await Promise.all((await automaticCaches()).map((name) => caches.delete(name)));
}

/** Frees all but the paper's own program, without which it could not open without a network. */
export async function freeAllCaches(): Promise<void> {
  await freeAutomaticCaches();
  if ("caches" in globalThis) await caches.delete(keptCache);
}

async function automaticCaches(): Promise<string[]> {
  if (!("caches" in globalThis)) return [];
  return (await caches.keys()).filter((name) => ownCache.test(name) && name !== keptCache);
}

/** The worker notes the length of what it keeps (sw/keptCopy.ts); `Content-Length` is that of what came over the wire, compressed. */
async function sizeOf(response: Response | undefined): Promise<number> {
  const noted = Number(response?.headers.get("X-Kept")?.split(" ")[1]);
  return Number.isInteger(noted) ? noted : ((await response?.blob())?.size ?? 0);
}
