import type { Browser, Locator, Page } from "@playwright/test";
import { commentsWith, openDiscussion } from "./support/commenting.ts";
import { openComments, settle } from "./support/readingPage.ts";
import type { Reader } from "./support/startReader.ts";
import { startReader } from "./support/startReader.ts";
import { startStaticReader } from "./support/startStaticReader.ts";
import type { Trouble, TroubledSite } from "./support/startTroubledSite.ts";
import { startTroubledSite, troubles } from "./support/startTroubledSite.ts";
import { watchContext } from "./support/watchContext.ts";
import { test as base, expect } from "./support/wordPressTest.ts";

interface Troubled {
  site: TroubledSite;
  reader: Reader;
  /** A reader who has not been here before. Answers of failure on the console are what these tests are about. */
  visit(read: (page: Page) => Promise<void>): Promise<void>;
}

/** A sound WordPress, until a test spoils some of its answers. */
const test = base.extend<object, { troubled: Troubled }>({
  troubled: [
    async ({ wordPress, browser }, provide) => {
      const site = await startTroubledSite(wordPress.url);
      const reader = await startReader(site.url);
      await (await fetch(`${reader.url}/site.json`)).arrayBuffer();
      await provide({ site, reader, visit: (read) => visit(browser, reader, read) });
      await reader.stop();
      await site.stop();
    },
    { scope: "worker" },
  ],
});

async function visit(
  browser: Browser,
  reader: Reader,
  read: (page: Page) => Promise<void>,
  others: string[] = [],
): Promise<void> {
  const context = await browser.newContext({ baseURL: reader.url });
  const { complaints } = await watchContext(context, [reader.url, ...others]);
  await read(await context.newPage());
  await context.close();
  expect(complaints.filter((text) => !/status of [45]\d\d|net::ERR_/.test(text))).toEqual([]);
}

/** That everything round the story still is what it was. */
async function expectFrame(page: Page): Promise<void> {
  await expect(page.getByRole("link", { name: "The Harbour & Tide" }).first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Science" })).toBeVisible();
}

/** Presses until it has come: what the site refuses is kept for five seconds, so that a crowd does not ask it in vain. */
async function tryAgain(where: Page | Locator, wanted: Locator): Promise<void> {
  const button = where.getByRole("button", { name: "Try again" });
  await expect(async () => {
    // It may go just then, where a press before has brought what was wanted.
    if (await button.isVisible()) await button.click({ timeout: 1000 });
    await expect(wanted).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Each with a story that was not asked for before, so that nothing kept can stand in. */
const failures: { name: string; how: Trouble; story: string; said: RegExp; bySite?: true }[] = [
  { name: "500 and a page", how: troubles.failing, story: "2024/03/picture-only", said: /500.*database connection/ },
  { name: "a page where JSON was due", how: troubles.html, story: "2024/03/title-html", said: /page.*Coming soon/ },
  { name: "JSON that breaks off", how: troubles.truncated, story: "2024/03/author-gone", said: /damaged|breaks off/ },
  { name: "a connection that breaks off", how: troubles.broken, story: "2024/03/empty-story", said: /broke off/ },
  { name: "a circle of redirects", how: troubles.circling, story: "2024/03/sticky-story", said: /circle/ },
  {
    name: "401 from REST",
    how: troubles.closed,
    story: "2024/03/picture-small",
    said: /REST API is disabled.*401/,
    bySite: true,
  },
  { name: "401 from the server", how: troubles.locked, story: "2024/03/picture-portrait", said: /401/ },
  { name: "403 from a wall", how: troubles.forbidden, story: "2024/03/title-entities", said: /403/ },
];

for (const { name, how, story, said, bySite } of failures) {
  test(`${name}: the story says so, all round it works, and trying again brings it`, async ({ troubled }) => {
    const { site } = troubled;
    await troubled.visit(async (page) => {
      site.trouble(/wp-json\/wp\/v2\/(?:posts|pages)\?slug=/, how);
      await page.goto(`/${story}/`);
      const detail = page.locator("main").getByText(said).first();
      // What the site itself refuses is said in its name; the rest names the address that failed.
      await expect(detail).toContainText(bySite ? new URL(site.url).host : "/wp-json/wp/v2/posts?slug=");
      await expectFrame(page);
      site.trouble(/^$/, null);
      await tryAgain(page, page.locator("article h1"));
    });
  });
}

const odd: { name: string; how: Trouble }[] = [
  { name: "warnings of PHP before the JSON", how: troubles.warned },
  { name: "another charset than usual", how: troubles.latin },
  { name: "another charset than it says", how: troubles.mislabelled },
];

test("what can be understood all the same is shown as if nothing were wrong", async ({ troubled, changeable }) => {
  for (const [number, { name, how }] of odd.entries()) {
    await changeable.run(
      `wp_set_current_user(1); wp_insert_post(['post_title' => 'Café № 0', 'post_name' => 'cafe-${number}', 'post_status' => 'publish', 'post_content' => '<p>À la carte: Größe ${number}.</p>', 'post_date' => '2024-01-02 10:00:00']);`.replace(
        "№",
        "à",
      ),
    );
    troubled.site.trouble(/wp-json\/wp\/v2\/posts\?slug=/, how);
    await troubled.visit(async (page) => {
      await page.goto(`/2024/01/cafe-${number}/`);
      await expect(page.locator("h1"), name).toHaveText("Café à 0");
      await expect(page.getByText(`À la carte: Größe ${number}.`)).toBeVisible();
    });
    troubled.site.trouble(/^$/, null);
  }
});

test("comments, what is trending and the author may fail: the story is whole", async ({ troubled }) => {
  troubled.site.trouble(/wp-json\/wp\/v2\/(?:comments|users|posts\?(?:include|categories|author))/, troubles.failing);
  await troubled.visit(async (page) => {
    await page.goto("/2024/04/lead-story/");
    await settle(page);
    await expect(page.getByText("Fourteen cars, one lorry, sixty-one people.")).toBeVisible();
    await openComments(page);
    const alert = page.locator("#comments").getByRole("alert");
    await expect(alert).toContainText(troubled.site.url);
    troubled.site.trouble(/^$/, null);
    await tryAgain(page.locator("#comments"), commentsWith(page, "Who counted? (1)"));
  });
});

test("a server that says nothing is given up, in a sentence that names it", async ({ troubled }) => {
  const { site } = troubled;
  site.trouble(/wp-json\/wp\/v2\/(?:posts|pages)\?slug=/, troubles.silent);
  await troubled.visit((page) => readSilence(page, `${site.url}/wp-json/wp/v2/posts?slug=password-story`));
  site.trouble(/^$/, null);
});

test("so is one that is asked across origins", async ({ troubled, browser }) => {
  const { site } = troubled;
  const reader = await startStaticReader(site.url);
  site.trouble(/wp-json\/wp\/v2\/(?:posts|pages)\?slug=/, troubles.silent);
  const address = `No answer from ${site.url}/wp-json/wp/v2/posts?slug=password-story`;
  await visit(browser, reader, (page) => readSilence(page, address), [site.url]);
  site.trouble(/^$/, null);
  await reader.stop();
});

async function readSilence(page: Page, said: string): Promise<void> {
  await page.goto("/2024/03/password-story/");
  await expectFrame(page);
  await expect(page.locator("main").getByText(/could not be reached/)).toBeVisible({ timeout: 45_000 });
  await expect(page.locator("main").getByText(said)).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
}

test("a site that stops while it is read: what was read stays, the rest says so, and it heals", async ({
  troubled,
  wordPress,
}) => {
  const kept = "/2024/04/chinese-story/";
  await troubled.visit((page) => openDiscussion(page, kept));
  await wordPress.pause();
  try {
    await troubled.visit(async (page) => {
      await page.goto(kept);
      await expect(page.locator("h1")).toHaveText("末班渡轮六点启航");
      await expectFrame(page);
      await page.goto("/2024/04/hebrew-story/");
      await expect(page.locator("main").getByText(troubled.site.url)).toBeVisible();
      await expectFrame(page);
      await wordPress.resume();
      await page.getByRole("button", { name: "Try again" }).click();
      // A server that has just started reads all of WordPress' code first.
      await expect(page.locator("h1")).toHaveText("המעבורת האחרונה", { timeout: 30_000 });
    });
  } finally {
    await wordPress.resume();
  }
});
