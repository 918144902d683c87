import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** The address of everything that the device keeps; empty until the worker rules the page. */
async function keptUrls(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if (!navigator.serviceWorker.controller) return [];
    const kept = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(kept)).flat().map(({ url }) => url);
  });
}

/** Until the worker rules the page and holds the code of a page. */
export async function untilCodeKept(page: Page, name: string): Promise<void> {
  const isKept = async () => (await keptUrls(page)).some((url) => new URL(url).pathname.startsWith(`/assets/${name}-`));
  await expect.poll(isKept, { message: `the code of ${name} is kept`, timeout: 25_000 }).toBe(true);
}

/** Until the worker rules the page and holds an answer from each of these addresses. */
export async function untilKept(page: Page, parts: string[]): Promise<void> {
  const isKept = async () => {
    const urls = await keptUrls(page);
    return parts.every((part) => urls.some((url) => url.endsWith(part) || url.includes(`${part}?`)));
  };
  await expect.poll(isKept, { message: `kept: ${parts.join(", ")}`, timeout: 25_000 }).toBe(true);
}

/** A tab at an address, which the worker rules. */
export async function openTab(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await untilKept(page, ["/edition/site.json"]);
  return page;
}

/** All that the worker keeps, as text. */
export async function keptTexts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push((await (await cache.match(request))?.text()) ?? "");
    }
    return texts;
  });
}
