import type { Page } from "@playwright/test";
import { expect, test } from "./support/paperServer.ts";

const story = "/how-votes-become-seats/";
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Where everything on the first screen stands, and how it is set. */
const readFirstScreen = () =>
  [...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility() && !element.closest("details > div"))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.bottom > 0 && box.top < innerHeight)
    .map(({ element, box }) => {
      const { font, color, backgroundColor, textDecorationLine } = getComputedStyle(element);
      const name = `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`;
      const end = Math.min(box.bottom, innerHeight);
      return [
        name,
        ...[box.left, box.top, box.width, end].map(Math.round),
        // The type is named once the style is there.
        font.replace('Newsreader, "', '"Newsreader DejaVu", "'),
        color,
        backgroundColor,
        textDecorationLine,
      ];
    });

/** Holds the page's style back until it is let go, and its type and the app for good: what they change is not asked here. */
async function holdStyle(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/fonts\/|\/assets\/.*\.js$/, () => {});
  await page.route("**/assets/style-*.css", async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Browsers list a sheet once it is there. */
const hasWholeStyle = (page: Page) =>
  page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes("/assets/style-")));

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ ...phone, colorScheme });

    test("a story's first screen is set before the whole style comes, and stays as it is when it does", async ({
      page,
    }) => {
      const letGo = await holdStyle(page);
      await page.goto(story, { waitUntil: "commit" });
      const picture = page.locator("figure img").first();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await expect(page.locator("#first")).toHaveAttribute("media", "screen and (max-width: 480px)");
      expect(await hasWholeStyle(page)).toBe(false);
      const before = await page.evaluate(readFirstScreen);
      expect(before.length).toBeGreaterThan(20);
      letGo();
      await expect.poll(() => hasWholeStyle(page)).toBe(true);
      expect(await page.evaluate(readFirstScreen)).toEqual(before);
    });
  });
}

test.describe("who chose the look of the paper, and has no worker of it any more", () => {
  test.use(phone);
  test.beforeEach(({ page }) => page.addInitScript(() => localStorage.setItem("theme", "sepia")));

  test("sees it from the first if a page of the paper led here", async ({ page, baseURL }) => {
    const letGo = await holdStyle(page);
    await page.goto(story, { waitUntil: "commit", referer: `${baseURL}/` });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sepia");
    expect(await hasWholeStyle(page)).toBe(false);
    await expect(page.locator("#first")).toHaveCount(0);
    letGo();
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(245, 234, 214)");
  });

  test("sees it with the whole style who comes from elsewhere", async ({ page }) => {
    await page.goto(story);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sepia");
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(245, 234, 214)");
    await expect(page.locator("#first")).toHaveAttribute("media", "screen and (max-width: 480px)");
  });
});

test.describe("with a picture that does not come", () => {
  test.use(phone);

  test("the whole style comes all the same", async ({ page }) => {
    await page.route("**/edition/pictures/**", () => {});
    await page.goto(story, { waitUntil: "commit" });
    await expect.poll(() => hasWholeStyle(page)).toBe(true);
  });
});

test("a large screen waits for the whole style, and so does a phone on whose device it is", async ({ page }) => {
  const letGo = await holdStyle(page);
  await page.goto(story, { waitUntil: "commit" });
  await expect(page.locator("h1")).toBeAttached();
  expect(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(0);
  letGo();
  await expect(page.locator("h1")).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto(story);
  await expect(page.locator("#first")).toHaveCount(0);
  const isRuled = () => page.evaluate(() => Boolean(navigator.serviceWorker.controller));
  await expect.poll(isRuled, { timeout: 25_000 }).toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("#first")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test("the whole style is waited for", async ({ page }) => {
    await page.goto(story);
    // What a reply is written in has borders of the whole style alone.
    await expect(page.getByRole("textbox", { name: "Comment *" })).toHaveCSS("box-sizing", "border-box");
    await expect(page.locator("h1")).toHaveCSS("font-family", /^Newsreader/);
  });
});
