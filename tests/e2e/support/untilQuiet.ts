import type { BrowserContext, Page, Request } from "@playwright/test";
import { expect } from "@playwright/test";

/** A page that has asked for nothing for so long is quiet. Milliseconds. */
const pause = 500;

interface Traffic {
  readonly underWay: Set<Request>;
  changedAt: number;
}

const traffic = new WeakMap<BrowserContext, Traffic>();

/** Keeps book from now on of what the pages of a context ask for. */
export function follow(context: BrowserContext): Traffic {
  const known = traffic.get(context);
  if (known) return known;
  const now: Traffic = { underWay: new Set(), changedAt: performance.now() };
  traffic.set(context, now);
  const note = (change: (request: Request) => void) => (request: Request) => {
    if (request.serviceWorker()) return;
    now.changedAt = performance.now();
    change(request);
  };
  context.on(
    "request",
    note((request) => {
      // Nobody is told of the end of what a page asked for that was left.
      if (request.isNavigationRequest()) now.underWay.clear();
      now.underWay.add(request);
    }),
  );
  const end = note((request) => now.underWay.delete(request));
  context.on("requestfinished", end);
  context.on("requestfailed", end);
  return now;
}

/**
 * Waits until nothing is under way and nothing more is asked for. Playwright's own `networkidle` is said once for each document: if
 * its first half second of rest came before the app began, it is over before anything was fetched.
 */
export async function untilQuiet(page: Page): Promise<void> {
  const now = follow(page.context());
  await page.waitForLoadState("networkidle", { timeout: 120_000 });
  const isQuiet = () => now.underWay.size === 0 && performance.now() - now.changedAt > pause;
  await expect.poll(isQuiet, { message: "the page is quiet", intervals: [100], timeout: 60_000 }).toBe(true);
}
