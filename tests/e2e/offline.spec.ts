import { expect, openComments, test } from "./support/paperServer.ts";

test("after one visit and no reload, the front page and the visited story open with the server gone", async ({
  browser,
  ownPaper: paper,
}) => {
  const context = await browser.newContext({ baseURL: paper.url });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Seoul brings Tokyo and Beijing back to one table" }).first().click();
  await openComments(page);
  await page.waitForFunction(async () => {
    if (!navigator.serviceWorker.controller) return false;
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    const urls = kept.flat();
    return ["/edition/site.json", "/edition/front.json", "/edition/articles/seoul-"].every((part) =>
      urls.some((url) => url.includes(part)),
    );
  });
  await page.close();
  await paper.stop();

  const cold = await context.newPage();
  await cold.goto("/");
  await expect(cold.getByRole("heading", { name: "Seoul brings Tokyo and Beijing back to one table" })).toBeVisible();
  await cold.goto("/seoul-brings-tokyo-and-beijing-back-to-one-table/");
  await expect(cold.getByRole("heading", { level: 1 })).toHaveText("Seoul brings Tokyo and Beijing back to one table");
  await expect(cold.locator("figure img").first()).toHaveJSProperty("complete", true);
  expect(
    await cold
      .locator("figure img")
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0);

  await cold.goto("/how-votes-become-seats/");
  await expect(cold.getByText("No connection").first()).toBeVisible();
  await expect(cold.getByRole("link", { name: "Seoul brings Tokyo and Beijing back to one table" })).toBeVisible();

  await paper.restart();
  await cold.getByRole("button", { name: "Try again" }).click();
  await expect(cold.getByRole("heading", { name: "How votes become seats", level: 1 })).toBeVisible();
});

test("a connection lost in mid-visit opens what the worker holds", async ({ browser, ownPaper: paper }) => {
  const page = await browser.newPage({ baseURL: paper.url });
  await page.goto("/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const story = page.getByRole("link", { name: "Seoul brings Tokyo and Beijing back to one table" }).first();
  await story.click();
  await openComments(page);
  await page.goBack();
  await page.evaluate(() => window.location.reload());
  await paper.stop();
  await story.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Seoul brings Tokyo and Beijing back to one table");
});
