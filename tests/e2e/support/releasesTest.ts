import type { BrowserContext, Page } from "@playwright/test";
import { test as base } from "@playwright/test";
import { buildReleases, type Release } from "./releases.ts";
import { createTroubledNetwork, type TroubledNetwork } from "./troubledNetwork.ts";
import { expectQuiet, nothing, watch } from "./watch.ts";

interface Fixtures {
  network: TroubledNetwork;
  context: BrowserContext;
  /** What a test makes the browser complain of. */
  provoked: RegExp;
}

/** Readers of a paper that begins at release A, in the order of publication. */
export const test = base.extend<Fixtures, { releases: [Release, Release, Release] }>({
  releases: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const releases = await buildReleases();
      await provide(releases);
      await Promise.all(releases.map((release) => release.stop()));
    },
    { scope: "worker", timeout: 180_000 },
  ],
  network: async ({ releases: [a] }, provide) => {
    const network = await createTroubledNetwork(a.url);
    await provide(network);
    await network.stop();
  },
  provoked: [nothing, { option: true }],
  context: async ({ browser, network, provoked }, provide) => {
    const context = await browser.newContext({ baseURL: network.url });
    const complaints = watch(context, network.url);
    await provide(context);
    await context.close();
    expectQuiet(complaints, provoked);
  },
});

export const releaseOf = (page: Page) => page.locator("html").getAttribute("data-release");

/** The hour is over, and the reader comes back to the tab: it asks whether there is a new version. */
export async function comeBackLater(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 61 * 60_000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

/** The files of the old release are in no cache any more, the browser's own included. */
export async function forgetFiles(page: Page): Promise<void> {
  await page.evaluate(() => caches.delete("broadsheet-files"));
  const session = await page.context().newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.detach();
}

/**
 * Stops the workers, as the browser does with one that has nothing in hand. While its tools look on, and a test is one, Chromium lets
 * an old worker stand that was started again, and the next one waits for it.
 */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}
