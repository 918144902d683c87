import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { untilQuiet } from "./untilQuiet.ts";

/** Waits until the app has taken the page over and has nothing left to fetch. */
export async function appStanding(page: Page): Promise<void> {
  const isTakenOver = () =>
    page.evaluate(() => Object.keys(document.getElementById("root") ?? {}).some((key) => key.startsWith("__react")));
  await expect.poll(isTakenOver, { timeout: 60_000 }).toBe(true);
  await untilQuiet(page);
}
