import type { Page } from "@playwright/test";
import { untilKept } from "#tests/e2e/support/kept.ts";
import { expect } from "#tests/e2e/support/paperServer.ts";
import { test } from "#tests/e2e/support/troubledTest.ts";
import { unanswered } from "#tests/e2e/support/watch.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";
const story = "/seoul-brings-tokyo-and-beijing-back-to-one-table/";
const unread = "/how-votes-become-seats/";

const slowness = "The paper is slow to answer";

/** How long everything is held back. Milliseconds. */
const stall = 30_000;

// That answers come too late is what these tests are about.
test.use({ provoked: unanswered });

/** What they may read meanwhile: a story of an earlier visit, or nothing yet. */
const before = { "who read a story before": [story], "who never read a story": [] };

/** From now on each page notes when the reader pressed something, and when these words stood below that headline. */
async function noteWords(page: Page, words: string): Promise<void> {
  await page.addInitScript(
    ([words, headline]) => {
      let wereThere = false;
      const look = () => {
        const place = document.querySelector(`[aria-label="${headline}"]`);
        const areThere = place?.textContent.includes(words) === true;
        if (areThere && !wereThere) performance.mark("words");
        wereThere = areThere;
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
      addEventListener("click", () => performance.mark("pressed"), true);
    },
    [words, slowness] as const,
  );
}

/** Milliseconds from the opening of the window, or from what the reader pressed in it, until the words stood there. */
function waitedForWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    const timesOf = (name: string) => performance.getEntriesByName(name).map(({ startTime }) => startTime);
    return Math.max(...timesOf("words")) - Math.max(0, ...timesOf("pressed"));
  });
}

async function open(page: Page, opening: "typed" | "tapped"): Promise<void> {
  if (opening === "typed") await page.goto(unread);
  else await page.getByRole("link", { name: "How votes become seats" }).first().click();
}

for (const [who, stories] of Object.entries(before))
  for (const opening of ["typed", "tapped"] as const)
    test(`a page ${opening} by ${who}, while everything takes half a minute: words, a way on, and the page itself at last`, async ({
      behind,
      network,
    }) => {
      const page = await behind.newPage();
      const words = stories.length > 0 ? lead : "It is still being asked.";
      await noteWords(page, words);
      for (const path of stories) {
        await page.goto(path);
        await untilKept(page, [path, `/edition/articles${path.replace(/\/$/, ".json")}`]);
      }
      await page.goto("/");
      await untilKept(page, ["/", "/edition/site.json", "/edition/front.json"]);
      await page.reload();
      await expect(page.getByRole("heading", { name: lead })).toBeVisible();
      network.trouble(() => ({ after: stall }));
      const began = Date.now();
      await open(page, opening);
      const slow = page.getByRole("region", { name: slowness });
      await expect(stories.length > 0 ? slow.getByRole("link", { name: words }) : slow.getByText(words)).toBeVisible();
      expect(await waitedForWords(page)).toBeLessThan(5_000);
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
      // What was asked for first is answered now, long after it was given up.
      await expect.poll(() => Date.now() - began, { timeout: stall + 10_000 }).toBeGreaterThan(stall + 2_000);
      await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
      network.trouble(() => "pass");
      await page.evaluate(() => dispatchEvent(new Event("online")));
      // Asked again by itself meanwhile, it may be held back once more until its time is up, and be asked for a moment later.
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("How votes become seats", { timeout: 60_000 });
    });
