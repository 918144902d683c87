import type { Page } from "@playwright/test";
import { untilKept } from "#tests/e2e/support/kept.ts";
import { expect } from "#tests/e2e/support/paperServer.ts";
import { test } from "#tests/e2e/support/troubledTest.ts";
import { unanswered } from "#tests/e2e/support/watch.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";
const story = "/seoul-brings-tokyo-and-beijing-back-to-one-table/";
const unread = "/how-votes-become-seats/";

/** How long everything is held back. Milliseconds. */
const stall = 30_000;

// That answers come too late is what these tests are about.
test.use({ provoked: unanswered });

/** What they may read meanwhile: a story of an earlier visit, or nothing yet. */
const before = { "who read a story before": [story], "who never read a story": [] };

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
      const slow = page.getByRole("region", { name: "The paper is slow to answer" });
      const meanwhile =
        stories.length > 0 ? slow.getByRole("link", { name: lead }) : slow.getByText("It is still being asked.");
      await expect(meanwhile).toBeVisible();
      // Of which the test itself takes some; tests/e2e/network.spec.ts asks the page's own clock.
      expect(Date.now() - began).toBeLessThan(5_000);
      await expect(page.getByRole("button", { name: "Try again" })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
      // What was asked for first is answered now, long after it was given up.
      await expect.poll(() => Date.now() - began, { timeout: stall + 10_000 }).toBeGreaterThan(stall + 2_000);
      await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
      network.trouble(() => "pass");
      await page.evaluate(() => dispatchEvent(new Event("online")));
      // Asked again by itself meanwhile, it may be held back once more until its time is up.
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("How votes become seats", { timeout: 30_000 });
    });
