import type { Page } from "@playwright/test";
import { untilKept } from "#tests/e2e/support/kept.ts";
import { expect } from "#tests/e2e/support/paperServer.ts";
import { test } from "#tests/e2e/support/troubledTest.ts";
import { unanswered } from "#tests/e2e/support/watch.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";
const unread = "/how-votes-become-seats/";

/** How long everything is held back. Milliseconds. */
const stall = 30_000;

// That answers come too late is what these tests are about.
test.use({ provoked: unanswered });

/** What a reader sees now: never nothing, and never only that something is on its way. */
async function expectWords(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: lead }).first()).toBeVisible();
}

for (const opening of ["typed", "tapped"] as const)
  test(`a page ${opening} while everything takes half a minute: words within three seconds, a way on, and the page itself at last`, async ({
    behind,
    network,
  }) => {
    const page = await behind.newPage();
    await page.goto("/");
    await untilKept(page, ["/", "/edition/site.json", "/edition/front.json"]);
    await page.reload();
    await expect(page.getByRole("heading", { name: lead })).toBeVisible();
    network.trouble(() => ({ after: stall }));
    const began = Date.now();
    if (opening === "typed") await page.goto(unread);
    else await page.getByRole("link", { name: "How votes become seats" }).first().click();
    await expect(page.getByRole("region", { name: "The paper is slow to answer" })).toBeVisible();
    await expectWords(page);
    expect(Date.now() - began).toBeLessThan(5_000);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible({ timeout: 30_000 });
    await expectWords(page);
    await expect(page.getByRole("main").locator("[aria-busy=true]")).toHaveCount(0);
    // What was asked for first is answered now, long after it was given up.
    await expect.poll(() => Date.now() - began, { timeout: stall + 10_000 }).toBeGreaterThan(stall + 2_000);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    network.trouble(() => "pass");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  });
