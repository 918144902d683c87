import type { Page } from "@playwright/test";
import { appStanding } from "./support/appStanding.ts";
import { expect, test } from "./support/paperServer.ts";

const story = "/how-votes-become-seats/";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

/** The paragraphs of the story, and how far each is from the upper edge of the window. */
const readParagraphs = (page: Page) =>
  page
    .locator("main article p")
    .evaluateAll((all) =>
      all.map((one) => [one.textContent.slice(0, 40), Math.round(one.getBoundingClientRect().top)] as const),
    );

/** The first paragraph in the window, and where it stands. */
async function readPlace(page: Page) {
  return (await readParagraphs(page)).find(([, top]) => top > 60);
}

/** Reads on as a finger does, window by window, each until the page has heard of it and was drawn: its place is kept from then on. */
async function scrollOn(page: Page, windows: number): Promise<void> {
  for (let step = 0; step < windows; step += 1)
    await page.evaluate(async () => {
      const heard = new Promise((resolve) => addEventListener("scroll", resolve, { once: true }));
      scrollBy(0, innerHeight * 0.8);
      await heard;
      for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
}

const isSetAsReached = (page: Page) => page.evaluate(() => document.documentElement.dataset.top === "");

test("a story opened at its top is set as its reader comes, and whole once they read; reloaded, it stands where it stood", async ({
  page,
}) => {
  await page.goto(story, { waitUntil: "commit" });
  await expect.poll(() => isSetAsReached(page)).toBe(true);
  await appStanding(page);
  await expect.poll(() => isSetAsReached(page), { timeout: 20_000 }).toBe(false);
  await scrollOn(page, 4);
  const before = await readPlace(page);
  await page.reload();
  await appStanding(page);
  expect(await isSetAsReached(page)).toBe(false);
  await expect.poll(() => readPlace(page)).toEqual(before);
});

test("who jumps to the comments has the story above them whole, and comes back to that place", async ({ page }) => {
  await page.goto(story);
  await appStanding(page);
  await page.getByRole("link", { name: "Comments", exact: true }).first().click();
  await expect(page.locator("#discussion")).toBeInViewport();
  await expect.poll(() => isSetAsReached(page)).toBe(false);
  await page.getByRole("link", { name: "Measurement" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Measurement");
  expect(await isSetAsReached(page)).toBe(true);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  await expect(page.locator("#discussion")).toBeInViewport();
  expect(await isSetAsReached(page)).toBe(false);
});

test("read down to the end and opened again from another page, a story stands at the very line", async ({ page }) => {
  await page.goto("/tag/measurement/");
  await appStanding(page);
  await page.getByRole("link", { name: "How votes become seats" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  await scrollOn(page, 5);
  const before = await readPlace(page);
  await page.getByRole("link", { name: "A second chamber" }).evaluate((link: HTMLElement) => link.click());
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("How votes become seats");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  await expect.poll(() => readPlace(page)).toEqual(before);
});
