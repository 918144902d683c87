import { expect } from "@playwright/test";
import { articles, count, expectNoFrozenFrame, readAll, story, storyId, test } from "./support/crowdTest.ts";
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
    expectNoFrozenFrame(tasks, chosen);
  }

  const visible = () => page.locator(`${articles}:visible`).count();
  for (const press of ["Fold all replies", "Unfold all replies"]) {
    const before = await visible();
    const tasks = await watchTasks(page, async () => {
      await page.getByRole("button", { name: press }).click();
      await expect.poll(visible, { timeout: 100_000 }).not.toBe(before);
    });
    expectNoFrozenFrame(tasks, press);
  }
  expect(await visible()).toBe(count);

  function repliesTo(index: number): Promise<number> {
    return roots.nth(index).locator("xpath=..").locator("article").count();
  }
});

test("what is new is offered, and nothing moves for it", async ({ page, paper }) => {
  await page.goto(story);
  await readAll(page);
  const read = page.locator("#comment-2500");
  await read.scrollIntoViewIfNeeded();
  await expect(read).toBeInViewport();
  const place = () => read.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  // Parts that come into view are measured then, and take their own height: the reader has come to rest.
  let before = Number.NaN;
  await expect.poll(async () => before === (before = await place())).toBe(true);

  const said = { post: storyId, author_name: "Ada", author_email: "ada@example.org", content: "Said while you read." };
  const answer = await fetch(`${paper.url}/wp-json/wp/v2/comments`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(said),
  });
  expect(answer.status).toBe(201);
  await page.clock.setFixedTime(Date.now() + 4 * 60_000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("status").filter({ hasText: "1 new comment" })).toBeVisible();
  expect(await place()).toBe(before);
  await expect(page.locator(articles)).toHaveCount(count);
  await page.getByRole("status").getByRole("button", { name: "Show" }).click();
  await expect(page.locator("#comments").getByText("Said while you read.")).toBeInViewport();
});
