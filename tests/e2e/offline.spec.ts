import type { Page } from "@playwright/test";
import { untilKept } from "./support/kept.ts";
import { expect, openComments, test } from "./support/paperServer.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";

test.describe.configure({ timeout: 120_000 });

/** The width of a story's picture; 0 before it is there. */
const pictureWidth = (page: Page) =>
  page
    .locator("figure img")
    .first()
    .evaluate((image: HTMLImageElement) => image.naturalWidth);

test("after one visit and no reload, the front page and the visited story open with the server gone", async ({
  ownContext: context,
  ownPaper: paper,
}) => {
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: lead }).first().click();
  await openComments(page);
  await expect.poll(() => pictureWidth(page)).toBeGreaterThan(0);
  const picture = await page
    .locator("figure img")
    .first()
    .evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname);
  await untilKept(page, [
    "/edition/site.json",
    "/edition/front.json",
    "/edition/articles/seoul-brings-tokyo-and-beijing-back-to-one-table.json",
    "/wp-json/wp/v2/comments",
    picture,
  ]);
  await page.close();
  await paper.stop();

  const cold = await context.newPage();
  await cold.goto("/");
  await expect(cold.getByRole("heading", { name: lead })).toBeVisible();
  await cold.goto("/seoul-brings-tokyo-and-beijing-back-to-one-table/");
  await expect(cold.getByRole("heading", { level: 1 })).toHaveText(lead);
  await expect.poll(() => pictureWidth(cold)).toBeGreaterThan(0);

  await cold.goto("/how-votes-become-seats/");
  await expect(cold.getByText("No connection").first()).toBeVisible();
  await expect(cold.getByRole("link", { name: lead })).toBeVisible();

  await paper.restart();
  // It asks by itself now and then, and at once where the device says that it is on a network.
  await cold.evaluate(() => dispatchEvent(new Event("online")));
  await expect(cold.getByRole("heading", { name: "How votes become seats", level: 1 })).toBeVisible();
});

test("one story read without a reload brings the front page along; pictures that did not come leave their places empty", async ({
  ownContext: context,
}) => {
  const page = await context.newPage();
  await page.goto("/how-votes-become-seats/");
  await untilKept(page, ["/edition/front.json", "/edition/articles/how-votes-become-seats.json"]);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Broadsheet" }).first().click();
  await expect(page.getByRole("heading", { name: lead })).toBeVisible();
  const missing = page.locator("img[data-missing]");
  await expect(missing.first()).toBeAttached();
  await context.setOffline(false);
  await expect(missing).toHaveCount(0);
});

test("a connection lost in mid-visit opens what the worker holds, comments too", async ({
  ownContext: context,
  ownPaper: paper,
}) => {
  const page = await context.newPage();
  await page.goto("/");
  const story = page.getByRole("link", { name: lead }).first();
  await story.click();
  await openComments(page);
  await page.getByRole("textbox", { name: /^Comment/ }).fill("Read underground.");
  await page.getByRole("textbox", { name: /^Name/ }).fill("Ada Reader");
  await page.getByRole("textbox", { name: /^Email/ }).fill("ada@example.org");
  await page.getByRole("button", { name: "Post Comment" }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: "Read underground." })).toBeVisible();
  await page.reload();
  await openComments(page);
  await expect(page.getByRole("paragraph").filter({ hasText: "Read underground." })).toBeVisible();
  await untilKept(page, [
    "/edition/articles/seoul-brings-tokyo-and-beijing-back-to-one-table.json",
    "/wp-json/wp/v2/comments",
  ]);
  await page.goto("/");
  await paper.stop();
  await page.reload();
  await story.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead);
  await openComments(page);
  await expect(page.getByRole("paragraph").filter({ hasText: "Read underground." })).toBeVisible();
});

test("a section that was visited opens with the server gone, not downloaded, and so does its second page", async ({
  ownContext: context,
  ownPaper: paper,
}) => {
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Political Ideologies" }).click();
  await page.getByRole("link", { name: "Older stories" }).click();
  await expect(page.getByText("Page 2 of 2")).toBeVisible();
  const older = await page.getByRole("main").getByRole("listitem").getByRole("heading").first().innerText();
  const list = "/edition/lists/section/political-ideologies";
  await untilKept(page, ["/edition/site.json", `${list}.json`, `${list}/1.json`]);
  await page.close();
  await paper.stop();

  const cold = await context.newPage();
  await cold.goto("/category/political-ideologies/");
  await expect(cold.getByRole("heading", { level: 1, name: "Political Ideologies" })).toBeVisible();
  const listed = cold.getByRole("main").getByRole("listitem").getByRole("heading");
  await expect.poll(() => listed.count()).toBeGreaterThan(5);
  await cold.goto("/category/political-ideologies/page/2/");
  await expect(cold.getByRole("heading", { level: 2, name: older }).or(cold.getByText(older)).first()).toBeVisible();
  // One that was not visited says so, and leads to what is here.
  await cold.goto("/category/economy/");
  await expect(cold.getByRole("heading", { level: 1, name: "No connection" })).toBeVisible();
});

test("a downloaded section opens where it was never visited, with its pictures at any size", async ({
  ownContext: context,
  ownPaper: paper,
}) => {
  const page = await context.newPage();
  await page.goto("/category/world/");
  await page.getByRole("button", { name: /^Download this section/ }).click();
  await expect(page.getByText(/^On this device: 6 stories/)).toBeVisible({ timeout: 30_000 });
  await untilKept(page, ["/edition/site.json"]);
  await page.close();
  await paper.stop();

  const cold = await context.newPage();
  await cold.setViewportSize({ width: 1440, height: 900 });
  await cold.goto("/the-continent-nobody-owns/");
  await expect(cold.getByRole("heading", { level: 1, name: "The continent nobody owns" })).toBeVisible();
  await expect.poll(() => pictureWidth(cold)).toBeGreaterThan(0);
  expect(await cold.evaluate(async () => (await caches.keys()).includes("broadsheet-kept"))).toBe(true);
});
