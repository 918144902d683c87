import { expectWhole } from "./support/expectWhole.ts";
import { settle } from "./support/readingPage.ts";
import { readStories } from "./support/readStories.ts";
import type { Reader } from "./support/startReader.ts";
import { startReader } from "./support/startReader.ts";
import { startWordPress } from "./support/startWordPress.ts";
import { scriptMarks } from "./support/watchContext.ts";
import { test as base, expect } from "./support/wordPressTest.ts";

/** The site at `WORDPRESS_URL`, of which nothing is changed; without one, a WordPress of our own. */
const test = base.extend<object, { named: Reader }>({
  named: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const own = process.env.WORDPRESS_URL ? undefined : await startWordPress();
      const reader = await startReader(own?.url ?? process.env.WORDPRESS_URL ?? "");
      await provide(reader);
      await reader.stop();
      await own?.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ named }, provide) => provide(named.url),
  // Somebody else's site may say what it likes on the console: only what leaves for others counts.
  expected: /^(?!request|dialog|policy|error)/,
});

test("the front page and the sections of the named site open", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  await expect(page.locator("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
  const sections = page.getByRole("navigation", { name: "Sections" }).getByRole("link");
  for (const name of (await sections.allTextContents()).slice(0, 3)) {
    await sections.getByText(name, { exact: true }).click();
    await expect(page.locator("h1")).toHaveText(name);
    await settle(page);
    await expect(page.locator("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
  }
});

test("every word of its twenty newest stories and pages is on their pages, in order", async ({ page, desk, named }) => {
  const { home } = (await (await fetch(`${named.url}/site.json`)).json()) as { home: string };
  const stories = await readStories({ api: `${named.url}/wp-json/`, home }, 20);
  expect(stories.length).toBeGreaterThan(0);
  await page.goto("/search/");
  for (const story of stories) await expectWhole(page, desk, story);
  expect(await scriptMarks(page)).toEqual([]);
});
