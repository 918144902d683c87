import type { WorkboxPlugin } from "workbox-core";
import type { Bounds } from "./caches.ts";
import { keptAt, lengthOf } from "./keptCopy.ts";

interface Entry {
  at: number;
  bytes: number;
}

/** What lies in each cache, by address, the oldest first: read once in a worker's life, and kept in step from then on. */
const ledgers = new Map<string, Promise<Map<string, Entry>>>();

/** Keeps a cache within its bounds: where something came in, the oldest goes out. */
export function bounded(bounds: Bounds): WorkboxPlugin {
  return { cacheDidUpdate: async ({ request }) => enter(bounds, request.url) };
}

/** Notes what has just been put into a cache, and lets go of what is too much. */
export async function enter(bounds: Bounds, url: string): Promise<void> {
  const cache = await caches.open(bounds.name);
  const reading = ledgers.get(bounds.name) ?? readLedger(cache);
  ledgers.set(bounds.name, reading);
  const ledger = await reading;
  const entry = await readEntry(cache, url);
  ledger.delete(url);
  if (entry) ledger.set(url, entry);
  await Promise.all(
    overflow(ledger, bounds).map((old) => {
      ledger.delete(old);
      return cache.delete(old, { ignoreVary: true });
    }),
  );
}

/** After somebody else changed the caches. */
export function forgetLedgers(): void {
  ledgers.clear();
}

/** The addresses that must go, the oldest first. `ledger` is in the order in which its entries came. */
export function overflow(
  ledger: ReadonlyMap<string, Entry>,
  { maxEntries, maxBytes, maxAge = Infinity }: Omit<Bounds, "name">,
): string[] {
  let entries = ledger.size;
  let bytes = [...ledger.values()].reduce((sum, entry) => sum + entry.bytes, 0);
  const tooOld = Date.now() - maxAge;
  const going: string[] = [];
  for (const [url, entry] of ledger) {
    if (entries <= maxEntries && bytes <= maxBytes && entry.at >= tooOld) break;
    going.push(url);
    entries -= 1;
    bytes -= entry.bytes;
  }
  return going;
}

async function readLedger(cache: Cache): Promise<Map<string, Entry>> {
  const urls = (await cache.keys()).map(({ url }) => url);
  const found = await Promise.all(urls.map(async (url) => [url, await readEntry(cache, url)] as const));
  const known = found.flatMap(([url, entry]) => (entry ? [[url, entry] as const] : []));
  return new Map(known.toSorted(([, one], [, other]) => one.at - other.at));
}

async function readEntry(cache: Cache, url: string): Promise<Entry | null> {
  const copy = await cache.match(url, { ignoreVary: true });
  return copy ? { at: keptAt(copy), bytes: lengthOf(copy) || 0 } : null;
}
