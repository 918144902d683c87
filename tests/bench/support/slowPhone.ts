import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

/** The middling phone that Lighthouse has in mind. */
export const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const;

/** Slow 4G: 150 ms for a round trip, 1.6 Mbit/s. Chromium counts in bytes. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** How much slower than this machine the phone computes. */
const slowdown = 4;

export interface SlowPhone {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
}

/** A phone on slow 4G that has never been here. `isPlain`: for the twin, whose style stands in the page as our policy would not allow. */
export async function openSlowPhone(browser: Browser, baseURL: string, isPlain = false): Promise<SlowPhone> {
  const context = await browser.newContext({ ...phone, baseURL, bypassCSP: isPlain });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { context, page, session };
}
