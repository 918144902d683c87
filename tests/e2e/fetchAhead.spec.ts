import type { Page } from "@playwright/test";
import { appStanding } from "./support/appStanding.ts";
import { expect, test } from "./support/paperServer.ts";
import { untilQuiet } from "./support/untilQuiet.ts";

const story = "/how-votes-become-seats/";
const next = "/what-a-second-chamber-is-for/";
const nextData = "/edition/articles/what-a-second-chamber-is-for.json";

/** Paths of what a page asks for, in its order. */
function watchRequests(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => void paths.push(new URL(request.url()).pathname));
  return paths;
}

const count = (paths: readonly string[], wanted: string) => paths.filter((path) => path === wanted).length;

test("a printed page is read before any part of the app is fetched", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  await page.goto(story, { waitUntil: "load" });
  const early = await page.evaluate(() => {
    const { loadEventStart } = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
    const scripts = performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith(".js"));
    // A page that takes longer to load than this (src/app/startPaper.ts) is not waited for: on a busy machine any may.
    const patience = Math.min(...scripts.map(({ startTime, duration }) => startTime + duration)) + 3_000;
    return scripts
      .filter(({ startTime }) => startTime < Math.min(loadEventStart, patience))
      .map(({ name }) => new URL(name).pathname);
  });
  expect(early).toEqual([expect.stringMatching(/^\/assets\/index-/)]);
  const parts = ["react", "data", "paper", "ArticlePage", "source"];
  const of = (part: string) => asked.filter((path) => path.startsWith(`/assets/${part}-`)).length;
  for (const part of parts) await expect.poll(() => of(part), { message: part }).toBe(1);
  await appStanding(page);
  expect(parts.map(of)).toEqual(parts.map(() => 1));
});

test("a story that is pointed at is fetched once, and asked for no more when it is opened", async ({ page }) => {
  const asked = watchRequests(page);
  await page.goto(story);
  await appStanding(page);
  expect(count(asked, nextData)).toBe(0);
  const link = page.getByRole("main").getByRole("link", { name: "A second chamber" });
  await link.hover();
  await expect.poll(() => count(asked, nextData)).toBe(1);
  await untilQuiet(page);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What a second chamber is for");
  await appStanding(page);
  expect(count(asked, nextData)).toBe(1);
  expect(count(asked, next)).toBe(0);
});

test("the focus on a link brings the page behind it, code and list", async ({ page }) => {
  const asked = watchRequests(page);
  await page.goto(story);
  await appStanding(page);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Economy" }).focus();
  await expect.poll(() => count(asked, "/edition/lists/section/economy.json")).toBe(1);
  await expect.poll(() => asked.filter((path) => path.startsWith("/assets/SectionPage-")).length).toBe(1);
});

test("the code of pages that are linked in view comes by itself, their stories do not", async ({ page }) => {
  const asked = watchRequests(page);
  await page.goto("/");
  const code = (name: string) => asked.filter((path) => path.startsWith(`/assets/${name}-`)).length;
  for (const name of ["ArticlePage", "SectionPage", "TrendingPage"]) await expect.poll(() => code(name)).toBe(1);
  await appStanding(page);
  expect(asked.filter((path) => /^\/edition\/(?:articles|lists)\//.test(path))).toEqual([]);
});

for (const [who, connection] of [
  ["a reader who saves data", { saveData: true, effectiveType: "4g" }],
  ["a reader on 2g", { saveData: false, effectiveType: "2g" }],
] as const) {
  test(`nothing is fetched ahead for ${who}`, async ({ page }) => {
    await page.addInitScript((value) => Object.defineProperty(navigator, "connection", { value }), connection);
    const asked = watchRequests(page);
    await page.goto(story);
    await appStanding(page);
    const link = page.getByRole("main").getByRole("link", { name: "A second chamber" });
    await link.hover();
    await link.focus();
    await untilQuiet(page);
    expect(count(asked, nextData)).toBe(0);
    await link.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What a second chamber is for");
    await expect.poll(() => count(asked, nextData)).toBe(1);
  });
}
