import type { Page } from "@playwright/test";
import { appStanding } from "#tests/e2e/support/appStanding.ts";
import { storyPath } from "./support/benchPages.ts";
import { bench } from "./support/benchTest.ts";
import { keepResult } from "./support/results.ts";
import { openSlowPhone } from "./support/slowPhone.ts";

const runs = 7;

/** Milliseconds from the finger that leaves the link to the headline of the next page on the screen, run by run. */
export interface Navigations {
  toStory: number[];
  toSection: number[];
}

bench("from tap to headline inside the app, what comes fetched ahead", async ({ browser, paper }) => {
  const found: Navigations = { toStory: [], toSection: [] };
  for (let run = 0; run < runs; run += 1) {
    const { context, page } = await openSlowPhone(browser, paper.url);
    await page.goto(storyPath);
    await appStanding(page);
    found.toSection.push(await tap(page, "nav[aria-label=Sections] a[href='/category/economy/']"));
    found.toStory.push(await tap(page, "main article a[href]"));
    await context.close();
  }
  await keepResult("navigation", found);
});

/** Brings a link into view, lets what it leads to come, taps it, and gives the time to the next headline. */
async function tap(page: Page, selector: string): Promise<number> {
  const link = page.locator(selector).first();
  await link.scrollIntoViewIfNeeded();
  // The finger comes down, and what it will ask for is fetched; only then it leaves.
  await link.dispatchEvent("touchstart");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    const before = document.querySelector("h1")?.textContent;
    addEventListener(
      "click",
      ({ timeStamp }) => {
        const look = () => {
          const headline = document.querySelector("h1")?.textContent;
          if (headline === before) requestAnimationFrame(look);
          // The frame after the one that has it is the first in which it was seen.
          else requestAnimationFrame(() => (window.tapToHeadline = performance.now() - timeStamp));
        };
        look();
      },
      { capture: true, once: true },
    );
    window.tapToHeadline = 0;
  });
  await link.tap();
  const measured = await page.waitForFunction(() => window.tapToHeadline || undefined);
  return (await measured.jsonValue()) ?? Number.NaN;
}

declare global {
  interface Window {
    tapToHeadline: number;
  }
}
