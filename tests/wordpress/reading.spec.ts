import type { Page } from "@playwright/test";
import { addEveryBlock } from "./support/addEveryBlock.ts";
import { settle, storyText } from "./support/readingPage.ts";
import { startReader } from "./support/startReader.ts";
import { startTroubledSite } from "./support/startTroubledSite.ts";
import { expect, missing, anyOf, refused, test } from "./support/wordPressTest.ts";

test.use({ expected: anyOf(missing, refused) });

/** That nothing is there. What a site does not say within two seconds counts as there, and is known when it is asked for again. */
async function expectMissing(page: Page, path: string): Promise<void> {
  await expect.poll(async () => (await page.goto(path))?.status(), { timeout: 30_000 }).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
}

test("the paper is the site's: name, tagline, language, direction, sections by stories", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/The Harbour & Tide/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The Harbour & Tide");
  await expect(page.locator("meta[name=description]")).toHaveAttribute(
    "content",
    "News from where the water ends & begins",
  );
  await expect(page.locator("html")).toHaveAttribute("lang", "en-US");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  const sections = page.getByRole("navigation", { name: "Sections" }).getByRole("link");
  await expect(sections).toHaveText([
    "World",
    "Europe",
    "The North",
    "Asia",
    "Local & Regional",
    "Science",
    "Trending",
  ]);
});

test("a site in another language and direction is shown in them", async ({ browser, changeable }) => {
  await changeable.change({ settings: { blogname: "الميناء <b>1</b> & 2", blogdescription: "" } });
  // WordPress has no Arabic without a language pack; its front page is all that tells of the direction.
  const site = await startTroubledSite(changeable.url);
  site.trouble(
    /^\/$/,
    (response, sound) =>
      void sound().then(({ status, headers, body }) =>
        response.writeHead(status, headers).end(body.replace('<html lang="en-US"', '<html dir="rtl" lang="ar"')),
      ),
  );
  const reader = await startReader(site.url);
  const page = await browser.newPage({ baseURL: reader.url });
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("الميناء");
  await page.close();
  await reader.stop();
  await site.stop();
});

test("no page slides sideways on a phone", async ({ page, changeable }) => {
  const story = await addEveryBlock(changeable);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/", "/category/world/", "/2024/03/title-long-word/", story]) {
    await page.goto(path);
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
});

test("the sticky story leads the front page, no story stands on it twice", async ({ page }) => {
  await page.goto("/");
  await settle(page);
  await expect(page.locator("main").getByRole("heading", { level: 2 }).first()).toHaveText("A story that stays on top");
  const stories = await page.locator("main").evaluate((main) =>
    [...main.querySelectorAll("h2 a, h3 a")]
      .filter((link) => !link.closest("aside"))
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => href.startsWith("/2024/")),
  );
  expect(stories.length).toBeGreaterThan(10);
  expect(new Set(stories).size).toBe(stories.length);
});

test("a section has the stories of those below it, page by page to the last, and no further", async ({ page }) => {
  await page.goto("/category/world/");
  await expect(page.getByRole("heading", { name: "World", level: 1 })).toBeVisible();
  await expect(page.getByText("News from elsewhere")).toBeVisible();
  await expect(page.getByText("Page 1 of 6")).toBeVisible();
  const stories = page.locator("main li").getByRole("heading").getByRole("link");
  const titles = await stories.allTextContents();
  expect(titles).toHaveLength(10);
  await page.getByRole("link", { name: "Older stories" }).click();
  await expect(page.getByText("Page 2 of 6")).toBeVisible();
  for (const title of await stories.allTextContents()) expect(titles).not.toContain(title);
  await page.goto("/category/world/page/6/");
  await expect(page.getByText("Page 6 of 6")).toBeVisible();
  await expect(stories).toHaveCount(9);
  await expect(page.getByRole("link", { name: "Older stories" })).toHaveCount(0);
  await expectMissing(page, "/category/world/page/7/");
});

test("a section below others has its own address, and one without stories says so", async ({ page }) => {
  await page.goto("/category/world/europe/north/");
  await expect(page.getByRole("heading", { name: "The North", level: 1 })).toBeVisible();
  await expect(page.getByText("Page 1 of 2")).toBeVisible();
  await page.goto("/category/empty/");
  await expect(page.getByText("No stories here yet")).toBeVisible();
  await expectMissing(page, "/category/no-such-section/");
});

test("tags and authors gather their stories", async ({ page }) => {
  await page.goto("/2024/04/comments-many/");
  await page.getByRole("link", { name: "Ferries & boats" }).click();
  await expect(page.getByRole("heading", { name: "Ferries & boats", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "The last ferry leaves at six" }).first()).toBeVisible();
  await page.goto("/author/marco/");
  await expect(page.getByRole("heading", { name: "Marco Ö. & Sons", level: 1 })).toBeVisible();
  await expect(page.getByText(/Page 1 of [23]/)).toBeVisible();
  await page.goto("/author/nora/");
  await expect(page.getByText("Writes about boats & the people in them.")).toBeVisible();
});

test("search finds what WordPress finds, and marks it", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("harbour office");
  await expect(page.getByRole("link", { name: "The last ferry leaves at six" }).first()).toBeVisible();
  await expect(page.locator("main mark").first()).toHaveText(/harbour|office/i);
  await page.getByRole("searchbox").fill("xyzzyplugh");
  await expect(page.getByText("Nothing found for “xyzzyplugh”")).toBeVisible();
});

test("pages stand at their own addresses, the one below the other too", async ({ page }) => {
  await page.goto("/about/");
  await expect(page.getByRole("heading", { name: "About us", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "who we are" }).click();
  await expect(page).toHaveURL(/\/about\/masthead\/$/);
  await expect(page.getByRole("heading", { name: "Masthead", level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "about us" }).click();
  await expect(page).toHaveURL(/\/about\/$/);
});

test("a password opens a story and its comments, a wrong one does not", async ({ page }) => {
  await page.goto("/2024/03/password-story/");
  await expect(page.getByRole("heading", { name: "A story behind a password", level: 1 })).toBeVisible();
  await page.getByLabel("Password").fill("open sesame");
  await page.getByRole("button", { name: "Open the story" }).click();
  await expect(page.getByText("That is not the password of this story.")).toBeVisible();
  await expect(page.getByText("The treasure")).toHaveCount(0);
  await page.getByLabel("Password").fill("enter");
  await page.getByRole("button", { name: "Open the story" }).click();
  await expect(page.getByText("The treasure lies under the third stone.")).toBeVisible();
  const said = page.getByText("For those who know the password.");
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(said).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("a story in pages is turned like one", async ({ page }) => {
  await page.goto("/2024/02/block-nextpage/");
  await settle(page);
  const pages = page.getByRole("navigation", { name: "Pages of this story" });
  await expect(pages.getByText("1")).toHaveAttribute("aria-current", "page");
  const first = await storyText(page);
  await pages.getByRole("link", { name: "2" }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect.poll(() => storyText(page)).not.toBe(first);
  await page.reload();
  await expect(pages.getByText("2")).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await expect.poll(() => storyText(page)).toBe(first);
});

test("`/?p=ID` leads to the story's own address", async ({ page, wordPress }) => {
  const response = await fetch(`${wordPress.url}/wp-json/wp/v2/posts?slug=lead-story&_fields=id`);
  const [story] = (await response.json()) as { id: number }[];
  await page.goto(`/?p=${story?.id}`);
  await expect(page).toHaveURL(/\/2024\/04\/lead-story\/$/);
  await expect(page.getByRole("heading", { name: "The last ferry leaves at six", level: 1 })).toBeVisible();
});

test("links between stories stay in the paper, without loading it anew", async ({ page }) => {
  await page.goto("/2024/04/lead-story/");
  await settle(page);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await page.getByRole("link", { name: "the table" }).click();
  await expect(page).toHaveURL(/\/block-table\/$/);
  await expect(page.locator("h1")).toBeFocused();
  expect(await page.evaluate(() => Reflect.get(window, "stayed"))).toBe(true);
});
