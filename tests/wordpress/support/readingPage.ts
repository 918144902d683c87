import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Turns to another address of the paper without loading it anew, as the browser's own buttons do. */
export async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);
}

/** The text of the story that is open, and nothing of what stands round it; null until there is one. */
export function storyText(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const share = [...document.querySelectorAll("article button")].find((button) => button.textContent === "Share");
    return share?.closest("div")?.nextElementSibling?.textContent ?? null;
  });
}

/** Waits until the page has its headline and everything on it has come. */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator("h1")).toBeAttached();
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
}

/** Brings the reader down to the comments, whose code comes when they are near. */
export async function openComments(page: Page): Promise<void> {
  const comments = page.locator("#comments");
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(comments).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(comments.locator("[aria-busy=true]")).toHaveCount(0);
}
