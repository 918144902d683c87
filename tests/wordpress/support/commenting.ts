import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { openComments } from "./readingPage.ts";
import type { WordPress } from "./startWordPress.ts";
import { storedComments } from "./storedComments.ts";

export interface CommentWords {
  text: string;
  name?: string;
  email?: string;
  url?: string;
}

/** Whoever writes under this name and address was published before: stock WordPress publishes their next comment at once. */
export const knownReader = { name: "Reader 3", email: "reader3@wordpress.example" } as const;

export const newReader = { name: "Ada Newcomer", email: "ada@new.example" } as const;

/** Fills the form below the story that is open, and sends it. */
export async function comment(page: Page, { text, name, email, url = "" }: CommentWords): Promise<void> {
  // A comment that has just arrived takes the focus once it is drawn, unless its reader has gone on: what is filled in would miss its field.
  await page.getByRole("textbox", { name: /^Comment/ }).click();
  await page.getByRole("textbox", { name: /^Comment/ }).fill(text);
  await page.getByRole("textbox", { name: /^Name/ }).fill(name ?? knownReader.name);
  await page.getByRole("textbox", { name: /^Email/ }).fill(email ?? knownReader.email);
  await page.getByRole("textbox", { name: /^Website/ }).fill(url);
  await page.getByRole("button", { name: "Post Comment" }).click();
}

/** Opens a story at its comments. */
export async function openDiscussion(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await openComments(page);
}

/** The comments that hold these words, each with its author and date. */
export const commentsWith = (page: Page, text: string) => page.locator("#comments article").filter({ hasText: text });

/** That the form still holds what was typed. */
export async function expectKept(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue(text);
}

/** Posts while the site is down, reads `said` at the kept text, posts again when it is back: it must stand there once. */
export async function postThroughOutage(page: Page, site: WordPress, text: string, said: string): Promise<void> {
  await site.pause();
  try {
    await comment(page, { text });
    await expect(page.getByText(said)).toBeVisible();
    await expectKept(page, text);
  } finally {
    await site.resume();
  }
  await page.getByRole("button", { name: "Post Comment" }).click();
  // A server that has just started reads all of WordPress' code first.
  await expect(commentsWith(page, text)).toHaveCount(1, { timeout: 30_000 });
  expect(await storedComments(site, text)).toHaveLength(1);
}
