import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** The titles that the page itself lists, not those beside it. */
export function listed(page: Page): Locator {
  const articles = page.getByRole("main").getByRole("article").getByRole("heading", { level: 2 });
  return articles.or(page.locator("main header + ol > li")).getByRole("link");
}

/** Writes a comment into the form below a story, printed or live. */
export async function fillIn(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: /^Comment/ }).click();
  await page.getByRole("textbox", { name: /^Comment/ }).fill(words);
  await page.getByRole("textbox", { name: /^Name/ }).fill("Ada Reader");
  await page.getByRole("textbox", { name: /^Email/ }).fill("ada@example.org");
}

/** The date line is the reader's own day: only the app can write it. */
export async function isStarted(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByText(/\b20\d\d$/)).toBeVisible();
}

/** Keeps the app away until it is let come. */
export async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let letCome = () => {};
  const allowed = new Promise<void>((resolve) => (letCome = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await allowed;
    await route.continue();
  });
  return async () => {
    letCome();
    // Whatever else comes passes by itself: nothing of it is under way here when the test ends.
    await page.unrouteAll({ behavior: "wait" });
  };
}
