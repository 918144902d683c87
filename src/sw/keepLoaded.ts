import { getCacheKeyForURL } from "workbox-precaching";
import { cacheSettings } from "./caches.ts";
import { isHtml } from "./keptCopy.ts";
import { keepPage } from "./keptPages.ts";
import { ruleFor } from "./rules.ts";
import { isOurs } from "./shellFiles.ts";
import { strategies } from "./strategies.ts";

/**
 * Keeps what a page loaded before this worker stood between it and the network, itself included, so that one visit is enough. The
 * browser's own cache has most of it still. Addresses that no rule would keep are ignored, as are those already kept.
 */
export async function keepLoaded(urls: string[], event: ExtendableEvent): Promise<void> {
  await Promise.allSettled(urls.map((url) => keepOne(url, event)));
}

async function keepOne(url: string, event: ExtendableEvent): Promise<void> {
  const asked = { method: "GET", url, cache: "default" };
  if (ruleFor({ ...asked, mode: "navigate" }, self.location.origin) === "page") return keepFirstPage(url);
  const rule = ruleFor({ ...asked, mode: "cors" }, self.location.origin);
  if (rule === null || rule === "page" || getCacheKeyForURL(url)) return;
  const cache = await caches.open(cacheSettings[rule].name);
  if (await cache.match(url, { ignoreVary: true })) return;
  const [, kept] = strategies[rule].handleAll({ event, request: new Request(url, { cache: "force-cache" }) });
  await kept;
}

async function keepFirstPage(url: string): Promise<void> {
  const page = await fetch(url, { cache: "force-cache" });
  if (page.status === 200 && isHtml(page) && isOurs(await page.clone().text())) await keepPage(url, page);
}
