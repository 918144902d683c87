import type { Page } from "@playwright/test";
import { openComments, settle, storyText, turnTo } from "./support/readingPage.ts";
import type { SiteStory } from "./support/readStories.ts";
import { placeOf, readStories } from "./support/readStories.ts";
import { textOf } from "./support/storyWords.ts";
import { scriptMarks, watchContext } from "./support/watchContext.ts";
import { anyOf, expect, missing, parsedTrack, test } from "./support/wordPressTest.ts";

/** Nothing that a story brought may load, send, dress the page or lead elsewhere by itself; every link leads to the web or into the paper. */
const intruders = [
  "base",
  "meta[http-equiv]",
  "link[href*='evil.example']",
  "body[class], body[style], body[onload], html[class*=taken]",
  "article :is(script, style, iframe, object, embed, form:not([aria-labelledby]), template, portal, frame, link, meta)",
  "article :is([src*='evil.example'], [srcset*='evil.example'], [poster*='evil.example'], [ping], [is], [slot], [contenteditable])",
  "article [style*='fixed'], article [style*='absolute'], article [style*='url']",
  "article [accesskey], article [autofocus], article [target]:not([rel~=noopener])",
];

async function hostileStories(site: string): Promise<SiteStory[]> {
  const stories = await readStories(placeOf(site));
  return stories.filter(({ slug }) => slug.startsWith("hostile-"));
}

/** Turns to a story, and waits until it stands there: the one before does until then. */
async function openStory(page: Page, desk: Page, { path, title }: SiteStory): Promise<void> {
  await turnTo(page, path);
  await expect(page.locator("h1"), path).toHaveText(await textOf(desk, title));
  await expect.poll(() => storyText(page)).toMatch(/\p{L}{3}/u);
  await settle(page);
}

/**
 * Does to a story what a reader may: moves over its first words, presses them, opens what opens. Links are left alone, and all round
 * the story, which may still come and go.
 */
async function handle(page: Page): Promise<void> {
  const story = page.locator('xpath=//article//button[.="Share"]/ancestor::div[1]/following-sibling::*[1]');
  const words = story.locator(":is(p, summary, td, li):not(:has(a), a *, header *, footer *, form *)");
  for (const part of (await words.all()).slice(0, 5)) {
    if (!(await part.isVisible())) continue;
    await part.hover();
    await part.click();
  }
}

async function expectUntouched(page: Page, path: string): Promise<void> {
  expect(await scriptMarks(page), path).toEqual([]);
  expect(new URL(page.url()).pathname, path).toBe(path);
  const found = await page.evaluate(
    (selectors) =>
      selectors.flatMap((selector) => [...document.querySelectorAll(selector)].map((one) => one.outerHTML)),
    intruders,
  );
  expect(found, path).toEqual([]);
  const handlers = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith("on")),
    ),
  );
  expect(handlers, path).toEqual([]);
  const links = await page.evaluate(() => [...document.querySelectorAll("a")].map((link) => link.href));
  for (const href of links) expect(href, path).toMatch(/^(?:https?:\/\/|mailto:)/);
}

// What Chromium finds while parsing it judges and does not ask for: the second test would see the request.
test.use({ expected: anyOf(missing, parsedTrack) });

test("nothing of a hostile story runs or leaves", async ({ page, desk, wordPress }) => {
  const stories = await hostileStories(wordPress.url);
  expect(stories.length).toBeGreaterThan(10);
  await page.goto("/search/");
  for (const story of stories) {
    await openStory(page, desk, story);
    await handle(page);
    await expectUntouched(page, story.path);
  }
});

test("nor where no policy stands behind the reader", async ({ browser, desk, staticReader, wordPress }) => {
  const context = await browser.newContext({ baseURL: staticReader.url });
  const { complaints } = await watchContext(context, [staticReader.url, wordPress.url]);
  const page = await context.newPage();
  await page.goto("/search/");
  for (const story of await hostileStories(wordPress.url)) {
    await openStory(page, desk, story);
    await expectUntouched(page, story.path);
  }
  await context.close();
  expect(complaints).toEqual([]);
});

test("nothing of a hostile comment runs or leaves", async ({ page }) => {
  await page.goto("/2024/04/comments-odd/");
  await openComments(page);
  const hostile = page.getByRole("article").filter({ hasText: "Mallory" });
  await expect(hostile.getByText("Words")).toBeVisible();
  await expect(hostile.getByRole("link", { name: "link", exact: true })).toHaveCount(0);
  await hostile.getByText("Words").hover();
  await hostile.getByText("Words").click();
  await expectUntouched(page, "/2024/04/comments-odd/");
});
