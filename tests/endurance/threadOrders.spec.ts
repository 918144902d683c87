import { expect } from "@playwright/test";
import { articles, count, expectNoFrozenFrame, readAll, story, test } from "./support/crowdTest.ts";
import { watchTasks } from "./support/watchTasks.ts";

test.setTimeout(400_000);

test("5,000 comments are put into another order, folded and opened without a frozen frame", async ({ page }) => {
  await page.goto(story);
  await readAll(page);
  const order = page.getByRole("combobox", { name: "Order" });
  const roots = page.locator("#comments > div > ol > li > article");
  const numberOf = async (index: number) =>
    Number((await roots.nth(index).getAttribute("id"))?.replace("comment-", ""));
  for (const [chosen, check] of [
    ["Newest first", async () => (await numberOf(0)) > (await numberOf(1))],
    ["Most replied", async () => (await repliesTo(0)) >= (await repliesTo(1))],
    ["Oldest first", async () => (await numberOf(0)) === 1],
  ] as const) {
    const tasks = await watchTasks(page, async () => {
      await order.selectOption(chosen);
      await expect(page.locator(articles)).toHaveCount(count, { timeout: 100_000 });
      await expect.poll(check, { timeout: 100_000 }).toBe(true);
    });
    // The browser moves what stands there in one go.
    expectNoFrozenFrame(tasks, chosen, 300);
  }

  // Looked for cheaply: to find things by their roles among so many is seconds of the page's own work.
  const folded = () => page.evaluate(() => document.querySelectorAll("#comments ol[hidden]").length);
  for (const press of ["Fold all replies", "Unfold all replies"]) {
    const before = await folded();
    const tasks = await watchTasks(page, async () => {
      await page.evaluate((name) => {
        const buttons = [...document.querySelectorAll<HTMLElement>("#comments p > button")];
        buttons.find(({ textContent }) => textContent === name)?.click();
      }, press);
      await expect.poll(folded, { timeout: 100_000 }).not.toBe(before);
    });
    expectNoFrozenFrame(tasks, press, 300);
  }
  expect(await folded()).toBe(0);

  function repliesTo(index: number): Promise<number> {
    return roots.nth(index).locator("xpath=..").locator("article").count();
  }
});
