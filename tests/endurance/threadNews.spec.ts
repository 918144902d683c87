import { expect } from "@playwright/test";
import { articles, count, readAll, story, storyId, test } from "./support/crowdTest.ts";

test.setTimeout(400_000);

// A server of its own: one comment more is found by no other test.
test.use({ crowd: "growing" });

test("what is new is offered, and nothing moves for it", async ({ page, paper }) => {
  await page.goto(story);
  await readAll(page);
  const read = page.locator("#comment-2500");
  await read.scrollIntoViewIfNeeded();
  await expect(read).toBeInViewport();
  /** Where it stands after two frames: whatever was to move it has done so in them. */
  const place = () =>
    read.evaluate(async (element) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return Math.round(element.getBoundingClientRect().top);
    });
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
  // Four minutes later the reader comes back to the tab. The clock that parts of the list are drawn by goes on as it went.
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 4 * 60_000;
  });
  const offer = page.locator("#comments-news");
  await expect
    .poll(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      return offer.textContent();
    })
    .toContain("1 new comment");
  expect(await place()).toBe(before);
  await expect(page.locator(articles)).toHaveCount(count);
  await offer.locator("button").click();
  const fresh = page.locator("#comment-5001");
  await expect(fresh).toBeInViewport({ timeout: 60_000 });
  await expect(fresh).toContainText("Said while you read.");
});
