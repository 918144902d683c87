import { appStanding } from "#tests/e2e/support/appStanding.ts";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { firstLost } from "../support/lostWords.ts";
import { placeOf, readStories } from "./support/readStories.ts";
import type { TakenPrinting } from "./support/printTaken.ts";
import { printTaken } from "./support/printTaken.ts";
import type { Served } from "./support/serveFolder.ts";
import { serveFolder } from "./support/serveFolder.ts";
import { wordsOf } from "./support/storyWords.ts";
import { test as base } from "./support/takenEdition.ts";
import { watchContext } from "./support/watchContext.ts";
import { anyOf, expect, missing, parsedTrack } from "./support/wordPressTest.ts";

/** The taken edition of the site, printed to pages, and its folder on a static host: WordPress is not asked any more. */
const test = base.extend<object, { printing: TakenPrinting; host: Served }>({
  printing: [
    async ({ taken }, provide) => {
      const printing = await printTaken(taken);
      await provide(printing);
      await printing.remove();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  host: [
    async ({ printing }, provide) => {
      const host = await serveFolder(printing.dist);
      await provide(host);
      await host.stop();
    },
    { scope: "worker" },
  ],
});

// One worker prints for all of them.
test.describe.configure({ mode: "default" });
test.use({ baseURL: async ({ host }, provide) => provide(host.url), expected: anyOf(missing, parsedTrack) });

/** Pages that the reader makes by itself; a host has the shell for them (docs/deploy.md). */
const ofTheReader = /^\/(?:search|saved|settings|outbox)\//;

const pagesOf = async (dist: string) =>
  (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".html") && name !== "shell.html");

test("every story is printed, with every word of it in order", async ({ printing, wordPress, desk }) => {
  expect(printing.said).toMatch(/^Printed \d+ pages .* \d+ written, 0 unchanged, 0 deleted/);
  expect(printing.said).not.toContain("not printed");
  const stories = await readStories(placeOf(wordPress.url));
  for (const { path, content, slug } of stories.filter(({ slug }) => slug !== "password-story")) {
    const html = await readFile(join(printing.dist, decodeURIComponent(path), "index.html"), "utf8");
    const shown = await desk.evaluate((html) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      return page.querySelector("main article")?.textContent ?? "";
    }, html);
    expect(firstLost(await wordsOf(desk, content), shown), slug).toBeNull();
  }
});

test("no printed page names the old host, and every address on every page leads to a file", async ({
  printing,
  wordPress,
  desk,
}) => {
  const { host } = new URL(wordPress.url);
  const names = await pagesOf(printing.dist);
  expect(names.length).toBeGreaterThan(120);
  const broken = new Set<string>();
  for (const name of names) {
    const html = (await readFile(join(printing.dist, name), "utf8")).replaceAll(`http://${host}@evil.example/`, "");
    expect(html.includes(host), name).toBe(false);
    const addresses = await desk.evaluate((html) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      const named = [...page.querySelectorAll("[href], [src], [poster], [srcset]")].flatMap((element) => [
        ...["href", "src", "poster"].map((attribute) => element.getAttribute(attribute) ?? ""),
        ...(element.getAttribute("srcset") ?? "").split(",").map((one) => one.trim().split(" ")[0] ?? ""),
      ]);
      return named.filter((address) => /^\/(?!\/)/.test(address));
    }, html);
    for (const address of addresses) {
      const path = decodeURIComponent(address.replace(/[?#].*/, ""));
      const file = path.endsWith("/") ? [`${path}index.html`, `${path}index.xml`] : [path];
      if (!ofTheReader.test(path) && !file.some((one) => existsSync(join(printing.dist, one))))
        broken.add(`${name}: ${address}`);
    }
  }
  // Broken on the site, too: tests/wordpress/take.spec.ts.
  expect([...broken]).toEqual(["2024/03/hostile-head/index.html: /relative/page/"]);
});

test.describe("in a browser", () => {
  test.use({ timezoneId: "Pacific/Kiritimati", locale: "de-DE" });

  const pages = [
    "/",
    "/2024/04/lead-story/",
    "/2024/04/comments-many/",
    "/2024/01/block-gallery/",
    "/2024/01/block-video/",
    "/2024/02/classic-links/",
    "/2024/03/arabic-story/",
    "/about/",
    "/category/north/",
    "/tag/ferries/",
    "/author/marco/",
  ];
  for (const path of pages) {
    test(`the app takes ${path} over as it stands, and every picture comes`, async ({ page, host }) => {
      await page.addInitScript(() =>
        addEventListener("DOMContentLoaded", () => Reflect.set(window, "printed", document.querySelector("h1"))),
      );
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      // The date line is the reader's own day: only the app can write it.
      await expect(page.getByRole("banner").getByText(/\b20\d\d$/)).toBeVisible();
      expect(await page.evaluate(() => Reflect.get(window, "printed") === document.querySelector("h1"))).toBe(true);
      for (const picture of await page.locator("main img").all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      }
      expect(new URL(page.url()).origin).toBe(host.url);
    });
  }

  test("from the front page a reader goes to a story, by a link in it to the next, and to its comments", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "The last ferry leaves at six" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The last ferry leaves at six");
    // Until the app stands a link opens a page as links always have, and moves no focus.
    await appStanding(page);
    await page.getByRole("link", { name: "the table" }).click();
    await expect(page).toHaveURL("/2024/01/block-table/");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    const fetched = page.waitForResponse(
      (response) => response.url().includes("/edition/comments/") && page.url().endsWith("/comments-many/"),
    );
    await page.goto("/2024/04/comments-many/");
    await page.locator("#discussion").scrollIntoViewIfNeeded();
    await fetched;
    // Whoever reads the printed ones keeps their place; the rest comes while they are elsewhere.
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.locator("#comments article")).toHaveCount(245);
    await expect(page.getByText("Comments are closed.")).toBeVisible();
  });
});

test("without scripts a story is read whole, with its pictures, and the links lead on", async ({ browser, host }) => {
  const context = await browser.newContext({ baseURL: host.url, javaScriptEnabled: false });
  const { complaints } = await watchContext(context, [host.url]);
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "The last ferry leaves at six" }).first().click();
  await expect(page.getByRole("main").getByText("On the quay stood nine people").first()).toBeVisible();
  await page.getByRole("link", { name: "the table" }).click();
  await expect(page).toHaveURL("/2024/01/block-table/");
  await page.goto("/2024/04/comments-many/");
  await expect(page.locator("#comments article")).toHaveCount(50);
  // A page of the site that is no news, and one below it.
  await page.goto("/about/");
  await expect(page.getByRole("main").getByText("A paper of the harbour, since 1911.")).toBeVisible();
  await page.getByRole("link", { name: "who we are" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Masthead");
  expect(complaints).toEqual([]);
  await context.close();
});
