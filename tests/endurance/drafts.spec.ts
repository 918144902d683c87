import type { BrowserContext, Page } from "@playwright/test";
import type { MortalBrowser } from "../e2e/support/mortalBrowser.ts";
import { createMortalBrowser } from "../e2e/support/mortalBrowser.ts";
import { expect, openComments, test } from "../e2e/support/paperServer.ts";
import { expectQuiet, watch } from "../e2e/support/watch.ts";
import { aSecond } from "./support/aSecond.ts";

const story = "/how-votes-become-seats/";
const box = (page: Page) => page.getByRole("textbox", { name: /^Comment/ });

let browser: MortalBrowser;
let complaints: string[][];
test.beforeEach(async () => {
  browser = await createMortalBrowser();
  complaints = [];
});
test.afterEach(async () => {
  await browser.remove();
  expectQuiet(complaints.flat());
});

async function openStory(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(story, url).href);
  await openComments(page);
  return page;
}

/** A window of the browser that is opened now, watched. */
async function openBrowser(origin: string): Promise<BrowserContext> {
  const context = await browser.open();
  complaints.push(watch(context, origin));
  return context;
}

test("the sentence is there after kill -9 of the browser, one second after the last letter", async ({ paper }) => {
  const words = "A sentence that the browser did not live to see the end of, with an ü and a 🍟 in";
  const page = await openStory(await openBrowser(paper.url), paper.url);
  await box(page).pressSequentially(words);
  // The second itself is what is promised.
  await aSecond(page);
  await browser.kill();
  const again = await openStory(await openBrowser(paper.url), paper.url);
  await expect(box(again)).toHaveValue(words);
  await expect(again.getByText("What you began here is back.")).toBeVisible();
});

test("windows that were killed together come back with the words of each", async ({ paper }) => {
  const context = await openBrowser(paper.url);
  const first = await openStory(context, paper.url);
  const second = await openStory(context, paper.url);
  await box(first).fill("What the first window says");
  await expect(box(second)).toHaveValue("");
  await box(second).fill("What the second window says");
  await Promise.all([first, second].map(aSecond));
  await browser.kill();
  const page = await openStory(await openBrowser(paper.url), paper.url);
  const other = page.getByRole("button", { name: "Show what you wrote in another window" });
  await expect(box(page)).toHaveValue(/^What the (?:first|second) window says$/);
  const shown = await box(page).inputValue();
  await other.click();
  await expect(box(page)).not.toHaveValue(shown);
  await expect(box(page)).toHaveValue(/^What the (?:first|second) window says$/);
});
