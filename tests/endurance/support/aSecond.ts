import type { Page } from "@playwright/test";

/** The second after the last letter, by the page's own clock: what it was to do by then it has begun, however busy the machine is. */
export async function aSecond(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
}
