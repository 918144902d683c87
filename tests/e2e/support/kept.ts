import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Until the worker rules the page and holds an answer from each of these addresses. */
export async function untilKept(page: Page, parts: string[]): Promise<void> {
  // `waitForFunction` takes a promise for a yes: this asks until the answer itself is one.
  const isKept = () =>
    page.evaluate(async (wanted) => {
      if (!navigator.serviceWorker.controller) return false;
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return wanted.every((part) => kept.flat().some((url) => url.endsWith(part) || url.includes(`${part}?`)));
    }, parts);
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
