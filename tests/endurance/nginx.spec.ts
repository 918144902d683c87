import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { expect, test as base } from "@playwright/test";
import { noticed } from "#tests/press/hosts/support/noticed.ts";
import type { Nginx } from "#tests/press/hosts/support/startNginx.ts";
import { placeForNginx } from "#tests/press/hosts/support/startNginx.ts";
import { rawRequest } from "#tests/support/rawRequest.ts";
import { findFreePort } from "#tests/wordpress/support/findFreePort.ts";
import { watchContext } from "#tests/wordpress/support/watchContext.ts";
import { appStanding } from "../e2e/support/appStanding.ts";
import type { PaperServer } from "../e2e/support/paperServer.ts";
import { openComments, startPaper } from "../e2e/support/paperServer.ts";

interface Hosts {
  dist: string;
  /** Our own server over that folder. */
  own: PaperServer;
  /** nginx with nothing behind it. */
  files: Nginx & { url: string };
  /** nginx in front of our server. */
  front: Nginx & { url: string };
}

const story = "/how-votes-become-seats/";
const redirects = { moved: { "/how-seats-become-votes/": story }, gone: ["/withdrawn/"] };

/** nginx over the folder, by the configuration that the built program writes for it. */
async function startOver(dist: string, upstream: string): Promise<Nginx & { url: string }> {
  const place = await placeForNginx(await findFreePort());
  const settings = { DIST_DIR: dist, NGINX_FILE: place.configFile, NGINX_LISTEN: place.listen };
  const env = { ...process.env, ...settings, NGINX_UPSTREAM: upstream };
  await promisify(execFile)(process.execPath, ["build/printHosts.js"], { env });
  return { ...(await place.start()), url: `http://${place.listen}` };
}

/** The paper as `npm run build` left it, with a story that moved and one that was withdrawn, behind three hosts. */
const test = base.extend<object, { hosts: Hosts }>({
  hosts: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const dist = await mkdtemp(join(tmpdir(), "broadsheet-hosted-"));
      // What is packed counts while it is as new as its file.
      await cp("dist", dist, { recursive: true, preserveTimestamps: true });
      await writeFile(join(dist, "edition/redirects.json"), JSON.stringify(redirects));
      const own = await startPaper({ DIST_DIR: dist });
      const files = await startOver(dist, "none");
      const front = await startOver(dist, own.url);
      await provide({ dist, own, files, front });
      await Promise.all([files.stop(), front.stop(), own.stop()]);
      await rm(dist, { recursive: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.describe.configure({ mode: "default" });

const named = [
  "/",
  story,
  "/category/political-ideologies/page/2/",
  "/category/political-ideologies/",
  "/tag/elections/",
  "/author/world-desk/",
  "/trending/",
  "/search/?q=seats",
  "/saved/",
  "/feed/",
  "/category/world/feed/",
  "/feed.json",
  "/sitemap.xml",
  "/sitemap-1.xml",
  "/sitemap-news.xml",
  "/robots.txt",
  "/no-such-story/",
  "/category/no-such-section/",
  "/assets/no-such-file.js",
  "/how-seats-become-votes/",
  "/how-seats-become-votes/?x=1",
  "/withdrawn/",
  "/how-votes-become-seats",
];

/** Files that hosts read, or that lie beside the ones they are of. */
const ofHosts = /^_(?:headers|redirects)$|\.(?:br|gz)$/;

/** Every file of the build, by its address: pages without their file's name. */
async function addressesOf(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !ofHosts.test(entry.name));
  const paths = names.map(({ parentPath, name }) => join(parentPath, name).slice(dist.length));
  return paths.map((path) => encodeURI(path.replace(/\/index\.(?:html|xml)$/, "/")));
}

for (const kind of ["files", "front"] as const) {
  const who = { files: "nginx alone", front: "nginx in front of our server" }[kind];
  const addresses = async ({ dist }: Hosts) => [...new Set([...named, ...(await addressesOf(dist))])];

  test(`${who} answers as our own server does at every address of the built paper`, async ({ hosts }) => {
    const all = await addresses(hosts);
    expect(all.length).toBeGreaterThan(400);
    for (const path of all)
      expect(noticed(await hosts[kind].get(path)), path).toEqual(noticed(await rawRequest(hosts.own.url, path)));
  });

  test(`${who} sends what was packed by the build, as our own server does`, async ({ hosts }) => {
    const accepted = { "Accept-Encoding": "gzip" };
    let packed = 0;
    for (const path of await addresses(hosts)) {
      const answer = noticed(await hosts[kind].get(path, accepted));
      expect(answer, path).toEqual(noticed(await rawRequest(hosts.own.url, path, accepted)));
      if (Reflect.get(answer, "content-encoding") === "gzip") packed += 1;
    }
    expect(packed).toBeGreaterThan(200);
  });
}

test("what these answers are: kept for good, kept for a minute, moved, gone, not there", async ({ hosts }) => {
  const of = async (path: string) => {
    const { status, headers } = await hosts.files.get(path);
    return [status, headers["cache-control"]];
  };
  const page = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";
  const script = (await readdir(join(hosts.dist, "assets"))).find((name) => /^index-.*\.js$/.test(name));
  expect(await of("/")).toEqual([200, page]);
  expect(await of(story)).toEqual([200, page]);
  expect(await of(`/assets/${script}`)).toEqual([200, "public, max-age=31536000, immutable"]);
  expect((await of("/how-seats-become-votes/"))[0]).toBe(301);
  expect(await of("/withdrawn/")).toEqual([410, "no-cache"]);
  expect((await of("/no-such-story/"))[0]).toBe(404);
});

/** A reader of the paper at `url`, to whom nothing is said of a breach of the policy, an error, or another host. */
async function read(browser: Browser, url: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: url });
  const { complaints } = await watchContext(context, [url]);
  await act(await context.newPage());
  // What is not there is asked for on purpose, and noted by Chromium each time.
  expect(complaints.filter((text) => !/status of (?:404|410)/.test(text))).toEqual([]);
  await context.close();
}

for (const kind of ["files", "front"] as const) {
  const who = { files: "nginx alone", front: "nginx in front of our server" }[kind];

  test(`in Chromium, from ${who}, the paper is read, searched and kept by its worker`, async ({ browser, hosts }) => {
    await read(browser, hosts[kind].url, async (page) => {
      const answer = await page.goto("/");
      expect(answer?.headers()["content-security-policy"]).toMatch(/script-src 'self' 'sha256-[^']+='/);
      await expect(page.getByRole("banner").getByText(/\b20\d\d$/)).toBeVisible();
      // Until the app stands a link opens a page as links always have, and moves no focus.
      await appStanding(page);
      await page.getByRole("link", { name: "Seoul brings Tokyo and Beijing back to one table" }).last().click();
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      await page.goto("/category/political-ideologies/page/2/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: "Search" }).click();
      await page.getByRole("searchbox").fill("seats");
      await page.getByRole("searchbox").press("Enter");
      await expect(page.getByRole("link", { name: "How votes become seats" }).first()).toBeVisible();
      await page.goto("/settings/");
      await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
      await page.goto("/how-seats-become-votes/");
      await expect(page).toHaveURL(story);
      await page.goto("/withdrawn/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    });
  });
}

test("a comment passes through nginx to our server, and is there", async ({ browser, hosts }) => {
  await read(browser, hosts.front.url, async (page) => {
    await page.goto(story);
    await openComments(page);
    await page.getByRole("textbox", { name: /^Comment/ }).fill("Said through two servers.");
    await page.getByRole("textbox", { name: /^Name/ }).fill("Ada Reader");
    await page.getByRole("textbox", { name: /^Email/ }).fill("ada@example.org");
    await page.getByRole("button", { name: "Post Comment" }).click();
    await expect(page.locator("#comments").getByText("Said through two servers.")).toBeVisible();
    // It stands there as it waits to be sent, too.
    const stored = async () => (await fetch(`${hosts.own.url}/wp-json/wp/v2/comments?post=116`)).text();
    await expect.poll(stored).toContain("Said through two servers.");
  });
});
