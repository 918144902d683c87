import type { Page } from "@playwright/test";
import { comment, commentsWith } from "./support/commenting.ts";
import { openComments, settle } from "./support/readingPage.ts";
import type { Reader } from "./support/startReader.ts";
import { startReader } from "./support/startReader.ts";
import { startStaticReader } from "./support/startStaticReader.ts";
import type { WordPressOptions } from "./support/startWordPress.ts";
import { startWordPress } from "./support/startWordPress.ts";
import { watchContext } from "./support/watchContext.ts";
import { test as base, expect } from "./support/wordPressTest.ts";

interface Site {
  name: string;
  options: WordPressOptions;
  /** Whether it is read from a static host too, where the browser has to find it. */
  isStaticToo?: true;
  /** Where the story `lead-story` stands on our site. */
  story: RegExp;
}

const sites: Site[] = [
  {
    name: "a site without pretty permalinks",
    options: { permalinks: "" },
    isStaticToo: true,
    story: /^\/lead-story\/$/,
  },
  { name: "a site in a sub-directory", options: { directory: "/blog" }, story: /^\/2024\/04\/lead-story\/$/ },
  {
    name: "a site in a sub-directory without pretty permalinks",
    options: { directory: "/blog", permalinks: "" },
    story: /^\/lead-story\/$/,
  },
  {
    name: "a site whose API has moved",
    options: { restPrefix: "data/v" },
    isStaticToo: true,
    story: /^\/2024\/04\/lead-story\/$/,
  },
  {
    name: "a site whose stories are numbered",
    options: { permalinks: "/archives/%post_id%" },
    story: /^\/archives\/\d+\/$/,
  },
];

/** Tests that start the site they need, and need none of the worker's. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, provide) => provide("http://127.0.0.1"),
});

for (const { name, options, story, isStaticToo } of sites) {
  test(`${name} is found, read and commented on`, async ({ browser }) => {
    const site = await startWordPress(options);
    try {
      const reader = await startReader(site.url);
      await readBy(reader, [reader.url], async (page) => {
        await readSite(page, story);
        await comment(page, { text: "It is found wherever it is." });
        await expect(commentsWith(page, "It is found wherever it is.")).toHaveCount(1);
      });
      if (!isStaticToo) return;
      await readBy(await startStaticReader(site.url), [new URL(site.url).origin], (page) => readSite(page, story));
    } finally {
      await site.stop();
    }

    async function readBy(reader: Reader, origins: string[], read: (page: Page) => Promise<void>): Promise<void> {
      const context = await browser.newContext({ baseURL: reader.url });
      const { complaints } = await watchContext(context, [reader.url, ...origins]);
      try {
        await read(await context.newPage());
      } finally {
        await context.close();
        await reader.stop();
      }
      expect(complaints).toEqual([]);
    }
  });
}

/** From the front page to a story, its picture, a story it links to, a section, and back to it at its own address. */
async function readSite(page: Page, story: RegExp): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "The last ferry leaves at six" }).first().click();
  await expect(page.locator("h1")).toHaveText("The last ferry leaves at six");
  const path = new URL(page.url()).pathname;
  expect(path).toMatch(story);
  const picture = page.locator("article figure img").first();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole("link", { name: "the table", exact: true }).click();
  await expect(page.locator("h1")).toHaveText(/table/i);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "World" }).click();
  await expect(page.getByText("Page 1 of 6")).toBeVisible();
  await page.goto(path);
  await settle(page);
  await expect(page.locator("h1")).toHaveText("The last ferry leaves at six");
  await openComments(page);
  await expect(commentsWith(page, "Who counted? (2)")).toHaveCount(1);
}

test("a site is found from the address of one of its pages", async () => {
  const site = await startWordPress({ directory: "/blog" });
  const reader = await startReader(`${site.url}/wp-login.php`);
  const answer = await fetch(`${reader.url}/site.json`);
  expect(await answer.json()).toMatchObject({ home: `${site.url}/`, api: "/wp-json/" });
  await reader.stop();
  await site.stop();
});
