import type { Browser, Page } from "@playwright/test";
import { addCategories } from "./support/addCategories.ts";
import { addHugeStory } from "./support/addHugeStory.ts";
import { settle } from "./support/readingPage.ts";
import type { Reader } from "./support/startReader.ts";
import { startReader } from "./support/startReader.ts";
import type { Trouble } from "./support/startTroubledSite.ts";
import { startTroubledSite, troubles } from "./support/startTroubledSite.ts";
import { expect, test } from "./support/wordPressTest.ts";

async function visit(browser: Browser, { url }: Reader, read: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ baseURL: url });
  await read(page);
  await page.close();
}

const everything = /./;
const rest = /wp-json|rest_route/;

const bad: { name: string; where: RegExp; how: Trouble; said: RegExp }[] = [
  { name: "no WordPress", where: everything, how: troubles.html, said: /does not look like a WordPress site/ },
  {
    name: "a WordPress whose REST API is closed",
    where: rest,
    how: troubles.closed,
    said: /REST API.*closed.*disabled/,
  },
  {
    name: "a site behind a password",
    where: everything,
    how: troubles.locked,
    said: /401.*asks visitors for a password/,
  },
  { name: "a site whose server fails", where: everything, how: troubles.failing, said: /answered 500/ },
  { name: "a site that leads in a circle", where: everything, how: troubles.circling, said: /redirects in a circle/ },
  { name: "a site whose API is a page", where: rest, how: troubles.html, said: /page.*Coming soon/ },
];

test("a site that cannot be read is named with what it answered", async ({ browser, wordPress }) => {
  const site = await startTroubledSite(wordPress.url);
  for (const { name, where, how, said } of bad) {
    site.trouble(where, how);
    const reader = await startReader(site.url);
    await visit(browser, reader, async (page) => {
      await page.goto("/");
      const detail = page.locator("main").getByText(site.url).first();
      await expect(detail, name).toBeVisible();
      await expect(detail, name).toHaveText(said);
      await expect(page.getByRole("button", { name: "Try again" }).first(), name).toBeVisible();
      await expect.poll(() => reader.said(), name).toMatch(said);
    });
    await reader.stop();
  }
  await site.stop();
});

test("a site that is down at the start is named, and read once it is up", async ({ browser, changeable }) => {
  await changeable.pause();
  const reader = await startReader(changeable.url);
  const sentence = `${changeable.url}/ refused the connection.`;
  try {
    await expect.poll(() => reader.said()).toContain(sentence);
    await visit(browser, reader, async (page) => {
      await page.goto("/about/");
      await expect(page.locator("main").getByText(sentence)).toBeVisible();
      await changeable.resume();
      await page.getByRole("button", { name: "Try again" }).click();
      // A server that has just started reads all of WordPress' code first.
      await expect(page.locator("h1")).toHaveText("About us", { timeout: 30_000 });
    });
  } finally {
    await changeable.resume();
    await reader.stop();
  }
});

test("no address at all is refused in a sentence", async () => {
  await expect(startReader("their site")).rejects.toThrow(
    /WORDPRESS_URL must be the whole address of a WordPress site/,
  );
});

test("two megabytes of markup are a story like any other", async ({ page, changeable }) => {
  const path = await addHugeStory(changeable);
  const started = Date.now();
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "A story of two megabytes", level: 1 })).toBeVisible({
    timeout: 60_000,
  });
  await expect.poll(() => page.locator("article p").count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(20_000);
  expect(await page.evaluate(() => document.querySelector("article")?.textContent.includes("Paragraph 20000 of"))).toBe(
    true,
  );
  console.log(`2 MB of markup: ${Date.now() - started} ms`);
});

test("five thousand categories leave a menu that can be read", async ({ browser, changeable }) => {
  await addCategories(changeable, 5000);
  const reader = await startReader(changeable.url);
  const answer = await fetch(`${reader.url}/site.json`);
  const { sections } = (await answer.json()) as { sections: { name: string }[] };
  expect(sections.slice(0, 2).map(({ name }) => name)).toEqual(["World", "Europe"]);
  expect(sections.length).toBeLessThanOrEqual(100);
  await visit(browser, reader, async (page) => {
    await page.goto("/");
    await settle(page);
    await expect(page.getByRole("heading", { name: "A story that stays on top" })).toBeVisible();
    await page.goto("/category/category-4999/");
    await expect(page.getByRole("heading", { name: "Category 4999", level: 1 })).toBeVisible();
  });
  await reader.stop();
});
