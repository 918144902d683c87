import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { appStanding } from "#tests/e2e/support/appStanding.ts";
import { checkHtml } from "../support/checkHtml.ts";
import { firstLost } from "../support/lostWords.ts";
import { javaTimeLimit } from "../support/prepareJava.ts";
import type { LivePrinting } from "./support/printLive.ts";
import { printLive, runPress } from "./support/printLive.ts";
import { placeOf, readStories } from "./support/readStories.ts";
import type { Served } from "./support/serveFolder.ts";
import { serveFolder } from "./support/serveFolder.ts";
import { startTroubledSite } from "./support/startTroubledSite.ts";
import { wordsOf } from "./support/storyWords.ts";
import { watchContext } from "./support/watchContext.ts";
import { anyOf, expect, missing, parsedTrack, test as base } from "./support/wordPressTest.ts";

interface Printed extends LivePrinting {
  dist: string;
}

/** `npm run build` over a live WordPress, once for all tests, and its folder on a static host. */
const test = base.extend<object, { printed: Printed; host: Served }>({
  printed: [
    async ({ wordPress }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), "broadsheet-printed-"));
      const dist = join(folder, "dist");
      await provide({ ...(await printLive(wordPress.url, dist)), dist });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
  host: [
    async ({ printed }, provide) => {
      const host = await serveFolder(printed.dist);
      await provide(host);
      await host.stop();
    },
    { scope: "worker" },
  ],
});

// One worker prints for all of them.
test.describe.configure({ mode: "default" });

const story = "/2024/04/lead-story/";
const pageAt = (dist: string, path: string) => readFile(join(dist, decodeURIComponent(path), "index.html"), "utf8");
const filesOf = async (dist: string) => {
  const names = await readdir(dist, { recursive: true });
  return names.filter((name) => name.endsWith("index.html") || name === "404.html");
};

test("every story and page of the site is printed, with every word of it in order", async ({
  printed,
  wordPress,
  desk,
}) => {
  expect(printed.code, printed.said).toBe(0);
  const stories = await readStories(placeOf(wordPress.url));
  expect(stories).toHaveLength(99);
  for (const { path, content, slug } of stories) {
    const html = await pageAt(printed.dist, path);
    const shown = await desk.evaluate((html) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      return page.querySelector("main article")?.textContent ?? "";
    }, html);
    expect(firstLost(await wordsOf(desk, content), shown), slug).toBeNull();
  }
});

test("so are its front page, sections, tags, authors, what is read, and the page for what is not there", async ({
  printed,
  wordPress,
}) => {
  for (const path of ["/", "/trending/", "/category/north/", "/tag/ferries/", "/author/marco/"]) {
    const html = await pageAt(printed.dist, path);
    expect(html, path).toMatch(/<h1[^>]*>.*<\/h1>/);
    expect(html, path).toContain(`href="${story}"`);
    // Only one's own server stands between readers and the site; here there is none.
    expect(html, path).not.toContain('"/wp-content/');
  }
  expect(await readFile(join(printed.dist, "404.html"), "utf8")).toContain("There is no page here");
  const response = await fetch(`${wordPress.url}/wp-json/wp/v2/comments?per_page=100&_fields=id,post,link`);
  const comments = (await response.json()) as { id: number; link: string }[];
  expect(comments.length).toBeGreaterThan(90);
  for (const { id, link } of comments) {
    const html = await pageAt(printed.dist, new URL(link).pathname);
    // A long discussion is printed as far as its newest fifty go.
    if (!html.includes("older comments are shown where scripts may run")) expect(html).toContain(`id="comment-${id}"`);
  }
});

test("a second printing of the same site writes nothing", async ({ printed, wordPress }) => {
  const again = await runPress("printPages", wordPress.url, printed.dist);
  expect(again.said).toMatch(/: 0 written, \d+ unchanged, 0 deleted/);
  expect(again.code).toBe(0);
});

test("a site that fails half-way leaves every page as it was, and the report says so", async ({
  printed,
  wordPress,
}) => {
  const site = await startTroubledSite(wordPress.url);
  const dist = `${printed.dist}-troubled`;
  await cp(printed.dist, dist, { recursive: true, preserveTimestamps: true });
  const description = await readFile(join(dist, "site.json"), "utf8");
  await writeFile(join(dist, "site.json"), description.replaceAll(new URL(wordPress.url).host, new URL(site.url).host));
  // Lists are answered, stories are not.
  site.trouble(/[?&]include=\d/, (response) => response.writeHead(500, { "Retry-After": "0" }).end("<h1>Failed</h1>"));
  const { code, said } = await runPress("printPages", site.url, dist);
  await site.stop();
  expect(code).toBe(1);
  expect(said).toContain("What there is to print was not printed");
  expect((await filesOf(dist)).sort()).toEqual((await filesOf(printed.dist)).sort());
  expect(await pageAt(dist, story)).toBe(await pageAt(printed.dist, story));
});

test("the Nu HTML checker finds no error on any printed page", async ({ printed }) => {
  test.setTimeout(javaTimeLimit);
  const names = (await filesOf(printed.dist)).filter((name) => !publishersOwn.test(name));
  const files = names.map((name) => join(printed.dist, name));
  expect(files.length).toBeGreaterThan(120);
  expect(await checkHtml(files)).toBe("");
});

/** What is wrong here the publisher wrote: links with passwords, a date that is none, a heading two levels deep, five hundred tags in each other. */
const publishersOwn = /hostile-links|block-html|widget-comment-form|hostile-deep/;

test.describe("in a browser", () => {
  test.use({ timezoneId: "Pacific/Kiritimati", locale: "de-DE" });

  for (const path of ["/", story, "/2024/04/comments-many/", "/category/north/", "/tag/ferries/", "/author/marco/"]) {
    test(`the app takes ${path} over as it stands`, async ({ browser, host, wordPress }) => {
      const context = await browser.newContext({ baseURL: host.url, timezoneId: "Pacific/Kiritimati" });
      const { complaints } = await watchContext(context, [host.url, wordPress.url]);
      const page = await context.newPage();
      await page.addInitScript(() =>
        addEventListener("DOMContentLoaded", () => Reflect.set(window, "printed", document.querySelector("h1"))),
      );
      await page.goto(path);
      await isStarted(page);
      expect(await page.evaluate(() => Reflect.get(window, "printed") === document.querySelector("h1"))).toBe(true);
      expect(complaints.filter((text) => !anyOf(missing, parsedTrack).test(text))).toEqual([]);
      await context.close();
    });
  }

  test("a reader among the printed comments keeps their place; the live ones come while they are elsewhere", async ({
    browser,
    host,
  }) => {
    const context = await browser.newContext({ baseURL: host.url });
    const page = await context.newPage();
    // They are there before the app, which starts once the page has loaded: who were still above would get the live ones at once.
    await page.addInitScript(() =>
      addEventListener("DOMContentLoaded", () => document.querySelectorAll("#comments article")[20]?.scrollIntoView()),
    );
    const fetched = page.waitForResponse(/\/wp\/v2\/comments\?post=\d+&.*\bpage=3\b/);
    await page.goto("/2024/04/comments-many/");
    await fetched;
    // What else comes by itself has come, too.
    await appStanding(page);
    const comment = page.locator("#comments article").nth(20);
    const place = () => comment.evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    // Two frames: whatever would take the place of the printed ones has done so.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await place()).toBe(before);
    await expect(page.locator("#comments article")).toHaveCount(50);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.locator("#comments article").count()).toBeGreaterThan(50);
    await context.close();
  });

  test("without scripts a story is read whole, and its comments, and the links lead on", async ({ browser, host }) => {
    const context = await browser.newContext({ baseURL: host.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/");
    await page.getByRole("link", { name: "The last ferry leaves at six" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The last ferry leaves at six");
    await expect(page.getByRole("main").getByText("On the quay stood nine people").first()).toBeVisible();
    await page.goto("/2024/04/comments-many/");
    await expect(page.locator("#comments article")).toHaveCount(50);
    // Nobody here takes a comment: the site itself does.
    await expect(page.locator("form[method=post]")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Post it on the site itself" })).toBeVisible();
    await context.close();
  });
});

/** The date line is the reader's own day: only the app can write it. */
async function isStarted(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByText(/\b20\d\d$/)).toBeVisible();
}
