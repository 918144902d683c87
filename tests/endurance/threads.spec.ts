import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillDiscussion } from "./support/fillDiscussion.ts";
import type { PaperServer } from "#tests/e2e/support/paperServer.ts";
import { expect, startPaper, test as base } from "#tests/e2e/support/paperServer.ts";
import { watchTasks } from "./support/watchTasks.ts";

const story = "/how-votes-become-seats/";
const storyId = 116;
const count = 5_000;

/** A server whose story has 5,000 comments. */
const test = base.extend<object, { paper: PaperServer }>({
  paper: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const data = await mkdtemp(join(tmpdir(), "broadsheet-crowd-"));
      const paper = await startPaper({ DATA_DIR: data });
      await paper.stop();
      await fillDiscussion(data, storyId, count);
      await paper.restart();
      await provide(paper);
      await paper.stop();
    },
    { scope: "worker" },
  ],
});

test.setTimeout(240_000);

const articles = "#comments article";

test("5,000 comments open without a frozen frame, and all of them can be found in the page", async ({ page }) => {
  await page.goto(story);
  const tasks = await watchTasks(page, async () => {
    await page.locator("#discussion").scrollIntoViewIfNeeded();
    await expect(page.locator(articles)).toHaveCount(count, { timeout: 200_000 });
  });
  await expect(page.getByRole("heading", { level: 2, name: "5,000 comments" })).toBeVisible();
  // Of the processor's time, which other work on the machine does not stretch much; 50 is where a reader begins to notice.
  expect(Math.max(...tasks)).toBeLessThan(150);
  test.info().annotations.push({ type: "longest task, ms of processor time", description: `${Math.max(...tasks)}` });
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
