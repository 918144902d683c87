import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { storyText, turnTo } from "./readingPage.ts";
import type { SiteStory } from "./readStories.ts";
import { firstLost } from "../../support/lostWords.ts";
import { textOf, wordsOf } from "./storyWords.ts";

/** A page with nothing on it but what WordPress puts round a break is none. */
const hasContent = /^(?:\s|<\/?p>|<!--[^]*?-->)*[^\s<]|<(?!\/?p>|!--)/;

/**
 * Turns to a story, goes through its pages, and expects its title and each of its words, in order. `desk` is a page without
 * a policy.
 */
export async function expectWhole(page: Page, desk: Page, story: SiteStory): Promise<void> {
  await turnTo(page, story.path);
  const title = await textOf(desk, story.title);
  if (title !== "") await expect(page.locator("h1"), story.slug).toHaveText(title);
  await expect(page.locator("h1"), story.slug).toHaveText(/\S/);
  const words = await wordsOf(desk, story.content);
  const parts = story.content.split("<!--nextpage-->").filter((part) => hasContent.test(part)).length;
  const shown: string[] = [];
  for (let part = 1; part < parts; part += 1) {
    if (part > 1) await page.getByRole("navigation", { name: "Pages of this story" }).getByText(String(part)).click();
    await expect(page.locator("[aria-current=page]", { hasText: String(part) }), story.slug).toBeVisible();
    shown.push((await storyText(page)) ?? "");
  }
  if (parts > 1) await page.getByRole("navigation", { name: "Pages of this story" }).getByText(String(parts)).click();
  const lost = async () => firstLost(words, shown.join(" ") + ((await storyText(page)) ?? ""));
  await expect.poll(lost, { message: story.slug, intervals: [20, 50, 100, 250] }).toBeNull();
}
