import type { Page } from "@playwright/test";
import { gzipSync } from "node:zlib";
import { openComments, settle, storyText } from "./support/readingPage.ts";
import { expect, test } from "./support/wordPressTest.ts";

/** Bytes, as a server would pack them, of what a story opens with; the code of comments comes when they are near. */
const mostScript = 145_000;
const story = "/2024/04/lead-story/";

test.describe("a first visit through our own server", firstVisit);

test.describe("a first visit to a static host", () => {
  test.use({
    baseURL: async ({ staticReader }, provide) => provide(staticReader.url),
    // WordPress itself is another origin there.
    expected: /status of 404|request to http:\/\/127\.0\.0\.1:\d+\/wp-(?:json|content)\//,
  });
  firstVisit();
});

function firstVisit(): void {
  test("asks for data at most twice before the story shows", async ({ page }) => {
    await markStory(page);
    await page.goto(story);
    await settle(page);
    await openComments(page);
    const { before, after } = await askedFor(page, "site\\.json|/wp-json/");
    note("Requests for data before the story", before);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length, before.join("\n")).toBeLessThanOrEqual(2);
    // What is not counted here was asked for all the same.
    expect(after.length).toBeGreaterThan(0);
  });

  test("opens with at most 145 KB of JavaScript", async ({ page }) => {
    await markStory(page);
    // What only a reader sees who waits long for a site (what is on the device meanwhile) is not what a story opens with.
    const nothing = { contentType: "text/javascript", body: "export const OfflineList = () => null;" };
    await page.route(/\/assets\/OfflineList-/, (route) => route.fulfill(nothing));
    await page.goto(story);
    await settle(page);
    expect(await storyText(page)).toContain("What the book says");
    await openComments(page);
    const { before, after } = await askedFor(page, "/assets/(?!OfflineList-).*\\.js$");
    const opening = await weigh(page, before);
    note("JavaScript, bytes of gzip", [`${opening} with the story`, `${await weigh(page, after)} after it`]);
    expect(opening, before.join("\n")).toBeLessThanOrEqual(mostScript);
    expect(opening).toBeGreaterThan(0);
  });
}

/**
 * Has the page note the moment at which its story stands on it. The worker, and what of the app waits for it, come after that: where a
 * site is slow they would be first, and be counted with the story.
 */
async function markStory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const standing = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector("article")?.textContent.includes("Fourteen cars, one lorry")) return;
        observer.disconnect();
        performance.mark("story");
        resolve();
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...words) {
      await standing;
      return register.apply(this, words);
    };
  });
}

/** Addresses like `pattern` that the page asked for, before that moment and after it. */
function askedFor(page: Page, pattern: string): Promise<{ before: string[]; after: string[] }> {
  return page.evaluate((pattern) => {
    const shown = performance.getEntriesByName("story")[0]?.startTime ?? Infinity;
    const all = performance.getEntriesByType("resource").filter(({ name }) => new RegExp(pattern).test(name));
    const names = (entries: PerformanceEntry[]) => entries.map(({ name }) => name);
    return {
      before: names(all.filter(({ startTime }) => startTime < shown)),
      after: names(all.filter(({ startTime }) => startTime >= shown)),
    };
  }, pattern);
}

/** Bytes of these scripts together, as a server would pack them. */
async function weigh(page: Page, scripts: string[]): Promise<number> {
  const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

function note(type: string, lines: string[]): void {
  console.log(`${test.info().titlePath.at(-2)}: ${type}: ${lines.join(", ")}`);
}
