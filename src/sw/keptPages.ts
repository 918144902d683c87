import { enter } from "./bounds.ts";
import { cacheSettings } from "./caches.ts";
import { isWhole, toCopy, withHeader } from "./keptCopy.ts";

const { pages } = cacheSettings;

/** Printed pages are the same whatever question stands behind their address. */
function keyOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Keeps a page that was found to be ours. A device without room goes on reading. */
export async function keepPage(url: string, page: Response): Promise<void> {
  try {
    const cache = await caches.open(pages.name);
    await cache.put(keyOf(url), await toCopy(page));
    await enter(pages, keyOf(url));
  } catch {
    return;
  }
}

/**
 * The page as it was when the network last sent it, if it and all the files it names are on the device. Its `Server-Timing` says
 * that it is a kept one, which the page itself can read.
 */
export async function keptPage(url: string): Promise<Response | undefined> {
  const cache = await caches.open(pages.name);
  const page = await cache.match(keyOf(url));
  if (!page || !(await isWhole(page))) return undefined;
  const html = await page.text();
  const files = new Set(html.match(/\/assets\/[\w.-]+\.(?:js|css)/g));
  // What is missing is not asked for: the page has had its time by now, and the shell opens without it.
  const found = await Promise.all([...files].map((file) => caches.match(file)));
  return found.includes(undefined) ? undefined : withHeader(page, html, "Server-Timing", "kept");
}
