import type { Page } from "@playwright/test";
import { storyText, turnTo } from "./support/readingPage.ts";
import type { SiteStory } from "./support/readStories.ts";
import { readStories } from "./support/readStories.ts";
import { firstLost, textOf, wordsOf } from "./support/storyWords.ts";
import { anyOf, expect, missing, parsedTrack, test } from "./support/wordPressTest.ts";

test.use({ expected: anyOf(missing, parsedTrack) });

const quarters = [0, 1, 2, 3];

for (const quarter of quarters) {
  test(`every word of every story is on its page, in order: quarter ${quarter + 1} of 4`, async ({
    page,
    desk,
    wordPress,
  }) => {
    const stories = (await readStories(wordPress.url)).filter((_, index) => index % quarters.length === quarter);
    expect(stories.length).toBeGreaterThan(20);
    // What stands round a story is no part of this, and asking for it takes most of the time.
    await page.route(/\/wp-json\/.*(?:\/(?:comments|users)\?|exclude=|author=\d)/, (route) => route.fulfill({ json: [] }));
    await page.goto("/search/");
    for (const story of stories) await expectWhole(page, desk, story);
  });
}

/** Opens a story, and goes through its pages. */
async function expectWhole(page: Page, desk: Page, story: SiteStory): Promise<void> {
  await turnTo(page, story.path);
  const title = await textOf(desk, story.title);
  if (title !== "") await expect(page.locator("h1"), story.slug).toHaveText(title);
  await expect(page.locator("h1"), story.slug).toHaveText(/\S/);
  const words = await wordsOf(desk, story.content);
  const parts = story.content.split("<!--nextpage-->").length;
  const shown: string[] = [];
  for (let part = 1; part < parts; part += 1) {
    if (part > 1) await page.getByRole("navigation", { name: "Pages of this story" }).getByText(String(part)).click();
    await expect(page.locator("[aria-current=page]", { hasText: String(part) }), story.slug).toBeVisible();
    shown.push((await storyText(page)) ?? "");
  }
  if (parts > 1) await page.getByRole("navigation", { name: "Pages of this story" }).getByText(String(parts)).click();
  const lost = async () => firstLost(words, shown.join(" ") + ((await storyText(page)) ?? ""));
  await expect.poll(lost, { message: story.slug, intervals: [20, 50, 100, 250] }).toBeNull();
}

test("the stories have words enough to lose, and a lost one would be noticed", async ({ desk, wordPress }) => {
  const stories = await readStories(wordPress.url);
  expect(stories).toHaveLength(99);
  const words: string[] = [];
  for (const story of stories) words.push(...(await wordsOf(desk, story.content)));
  expect(words.length).toBeGreaterThan(1200);
  expect(firstLost(["one", "two"], "two one")).toBe("1: one two");
});
