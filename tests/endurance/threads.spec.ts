import { expect } from "@playwright/test";
import { expectNoFrozenFrame, readAll, story, test } from "./support/crowdTest.ts";
import { watchTasks } from "./support/watchTasks.ts";

test.setTimeout(240_000);

test("5,000 comments open without a frozen frame, and all of them can be found in the page", async ({ page }) => {
  await page.goto(story);
  const tasks = await watchTasks(page, () => readAll(page));
  await expect(page.getByRole("heading", { level: 2, name: "5,000 comments" })).toBeVisible();
  expectNoFrozenFrame(tasks, "5,000 comments opened");
  expect(
    await page.evaluate(() => "find" in window && typeof window.find === "function" && window.find("Number 4987.")),
  ).toBe(true);
  expect(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest("article")?.id)).toBe(
    "comment-4987",
  );
});

test("the address of a comment leads to it, wherever it stands", async ({ page }) => {
  await page.goto(`${story}#comment-4321`);
  const comment = page.locator("#comment-4321");
  await expect(comment).toBeFocused({ timeout: 200_000 });
  await expect(comment).toBeInViewport();
  await expect(comment).toContainText("Number 4321.");
});
