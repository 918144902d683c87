import { getCacheKeyForURL } from "workbox-precaching";
import { cacheSettings } from "./caches.ts";
import { ruleFor } from "./rules.ts";
import { strategies } from "./strategies.ts";

/**
 * Keeps what a page loaded before this worker stood between it and the network, so that one visit is enough. The browser's own
 * cache has most of it still. Addresses that no rule would keep are ignored, as are those already kept.
 */
export async function keepLoaded(urls: string[], event: ExtendableEvent): Promise<void> {
  await Promise.allSettled(urls.map((url) => keepOne(url, event)));
}

async function keepOne(url: string, event: ExtendableEvent): Promise<void> {
  const rule = ruleFor({ method: "GET", url, mode: "cors", cache: "default" }, self.location.origin);
  if (rule === null || rule === "page" || getCacheKeyForURL(url)) return;
  const cache = await caches.open(cacheSettings[rule].name);
  if (await cache.match(url, { ignoreVary: true })) return;
  const [, kept] = strategies[rule].handleAll({ event, request: new Request(url, { cache: "force-cache" }) });
  await kept;
}
