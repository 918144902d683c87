import { forgetLedgers } from "./bounds.ts";
import { cachePrefix, keptCache } from "./caches.ts";
import { keptAt } from "./keptCopy.ts";

declare const self: ServiceWorkerGlobalScope;

/** Milliseconds. */
const hour = 3_600_000;

let checkedAt = 0;

/**
 * Now and then, behind a page that is opened: obeys what `/version.json` orders, and lets `mend` see to the shell. Here and not in
 * pages, since what is broken may be what pages are made of.
 */
export function checkNowAndThen(mend: () => Promise<void>): void {
  self.addEventListener("fetch", (event) => {
    if (event.request.mode !== "navigate" || Date.now() - checkedAt < hour) return;
    checkedAt = Date.now();
    event.waitUntil(checkUp(mend));
  });
}

async function checkUp(mend: () => Promise<void>): Promise<void> {
  const moment = await readOrder();
  if (moment > 0) await dropBefore(moment);
  await mend();
}

/** Copies made before this moment are to go, milliseconds since 1970; 0: there is no order, or nobody answers. */
async function readOrder(): Promise<number> {
  try {
    const answer = await fetch("/version.json", { cache: "no-store" });
    const version: unknown = await answer.json();
    if (typeof version !== "object" || version === null || !("purgeBefore" in version)) return 0;
    return Date.parse(String(version.purgeBefore)) || 0;
  } catch {
    return 0;
  }
}

async function dropBefore(moment: number): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${cachePrefix}-`) && name !== keptCache);
  await Promise.all(names.map((name) => dropFrom(name, moment)));
  forgetLedgers();
}

async function dropFrom(name: string, moment: number): Promise<void> {
  const cache = await caches.open(name);
  const drop = async (request: Request) => {
    const copy = await cache.match(request, { ignoreVary: true });
    if (!copy || keptAt(copy) < moment) await cache.delete(request, { ignoreVary: true });
  };
  await Promise.all((await cache.keys()).map(drop));
}
