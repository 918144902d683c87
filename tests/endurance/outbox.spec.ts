import type { BrowserContext, Page } from "@playwright/test";
import type { MortalBrowser } from "../e2e/support/mortalBrowser.ts";
import { createMortalBrowser } from "../e2e/support/mortalBrowser.ts";
import { expect, openComments, test } from "../e2e/support/paperServer.ts";
import type { TroubledNetwork } from "../e2e/support/troubledNetwork.ts";
import { createTroubledNetwork } from "../e2e/support/troubledNetwork.ts";

const story = "/how-votes-become-seats/";
const service = "/wp-json/wp/v2/comments";
const line = (page: Page) => page.getByText("One comment of yours is not posted yet.");

let browser: MortalBrowser;
let network: TroubledNetwork;
test.beforeEach(async ({ paper }) => {
  browser = await createMortalBrowser();
  network = await createTroubledNetwork(paper.url);
});
test.afterEach(async () => {
  await browser.remove();
  await network.stop();
});

/** Writes and presses the button; nobody answers. Resolves once it is on the line. */
async function postUnanswered(context: BrowserContext, words: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(story, network.url).href);
  await openComments(page);
  await page.getByRole("textbox", { name: /^Comment/ }).fill(words);
  await page.getByRole("textbox", { name: /^Name/ }).fill("Ada Reader");
  await page.getByRole("textbox", { name: /^Email/ }).fill("ada@example.org");
  network.trouble((path) => (path === service ? "stall" : "pass"));
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().includes(service));
  await page.getByRole("button", { name: "Post Comment" }).click();
  await sent;
  return page;
}

/** How often the server has a comment of these words, once it has it at all. */
async function expectOnce(url: string, words: string): Promise<void> {
  const count = async () => {
    const answer = await fetch(`${url}${service}?per_page=100&asked=${performance.now()}`);
    return (await answer.text()).split(words).length - 1;
  };
  // For twenty seconds after it was written it is its form's to send.
  await expect.poll(count, { timeout: 60_000 }).toBe(1);
}

test("a browser that is killed while it sends goes on by itself, on whatever page it is opened again", async ({
  paper,
}) => {
  await postUnanswered(await browser.open(), "Killed in the middle of it");
  await browser.kill();
  const page = await (await browser.open()).newPage();
  await page.goto(network.url);
  await expect(line(page)).toBeVisible({ timeout: 20_000 });
  network.trouble(() => "pass");
  await page.reload();
  await expectOnce(paper.url, "Killed in the middle of it");
  await expect(line(page)).toHaveCount(0);
});

test("a window that was open before takes over from one that goes while it sends", async ({ paper }) => {
  const context = await browser.open();
  const other = await context.newPage();
  await other.goto(network.url);
  await expect(line(other)).toHaveCount(0);
  const page = await postUnanswered(context, "The other window sends it");
  await expect(line(other)).toBeVisible();
  network.trouble(() => "pass");
  await page.close();
  await expectOnce(paper.url, "The other window sends it");
  await expect(line(other)).toHaveCount(0);
});
