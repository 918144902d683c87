import type { BrowserContext, Page } from "@playwright/test";
import { expect, test as base } from "@playwright/test";
import { openTab } from "./support/kept.ts";
import { openComments } from "./support/paperServer.ts";
import { buildReleases, type Release } from "./support/releases.ts";
import { createTroubledNetwork, type TroubledNetwork } from "./support/troubledNetwork.ts";
import { expectQuiet, watch } from "./support/watch.ts";

const story = "/how-votes-become-seats/";
const offer = "A new version of the paper is ready.";

interface Fixtures {
  network: TroubledNetwork;
  context: BrowserContext;
}

/** Readers of a paper that begins at release A, in the order of publication. */
const test = base.extend<Fixtures, { releases: [Release, Release, Release] }>({
  releases: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const releases = await buildReleases();
      await provide(releases);
      await Promise.all(releases.map((release) => release.stop()));
    },
    { scope: "worker", timeout: 180_000 },
  ],
  network: async ({ releases: [a] }, provide) => {
    const network = await createTroubledNetwork(a.url);
    await provide(network);
    await network.stop();
  },
  context: async ({ browser, network }, provide) => {
    const context = await browser.newContext({ baseURL: network.url });
    const complaints = watch(context, network.url);
    await provide(context);
    await context.close();
    // A file of an old release that is served no more: one test takes it away.
    expectQuiet(complaints, /status of 404 .*\/assets\/SettingsPage-[^/]+\.js$/);
  },
});

// One worker builds the releases, once.
test.describe.configure({ mode: "default" });

const releaseOf = (page: Page) => page.locator("html").getAttribute("data-release");

/** The hour is over, and the reader comes back to the tab: it asks whether there is a new version. */
async function comeBackLater(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 61 * 60_000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

test("tabs opened on A and on B arrive at C with what was typed in them", async ({ context, network, releases }) => {
  const [a, b, c] = releases;
  expect(new Set([a.name, b.name, c.name]).size).toBe(3);
  const onA = await openTab(context, story);
  await openComments(onA);
  await onA.getByRole("textbox", { name: /^Comment/ }).fill("Half a thought about seats");
  await onA.getByRole("textbox", { name: /^Name/ }).fill("Ada Reader");

  network.leadTo(b.url);
  const onB = await openTab(context, "/");
  expect(await releaseOf(onB)).toBe(b.name);
  await expect(onA.getByText(offer)).toBeVisible();
  expect(await releaseOf(onA)).toBe(a.name);
  await expect(onB.getByText(offer)).toHaveCount(0);

  network.leadTo(c.url);
  await openTab(context, "/trending/");
  await expect(onB.getByText(offer)).toBeVisible();
  for (const tab of [onB, onA]) {
    await tab.getByRole("button", { name: "Reload" }).click();
    await expect(tab.locator("html")).toHaveAttribute("data-release", c.name);
    await expect(tab.getByRole("heading", { level: 1 })).toBeAttached();
    await expect(tab.getByText(offer)).toHaveCount(0);
  }
  await openComments(onA);
  await expect(onA.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Half a thought about seats");
  await expect(onA.getByRole("textbox", { name: /^Name/ })).toHaveValue("Ada Reader");
});

test("an old tab goes on with the files of its release while they are served, and loads anew once they are not", async ({
  context,
  network,
  releases: [a, , c],
}) => {
  const old = await openTab(context, "/");
  const other = await openTab(context, story);
  network.leadTo(c.url);
  const fresh = await openTab(context, "/trending/");
  const worker = () => fresh.evaluate(async () => (await caches.match("/shell.html", { ignoreSearch: true }))?.text());
  await expect.poll(worker, { timeout: 25_000 }).toContain(c.name);
  await expect(old.getByText(offer)).toBeVisible();

  await old.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: "Search" }).click();
  await expect(old.getByRole("searchbox")).toBeVisible();
  expect(await releaseOf(old)).toBe(a.name);

  // What is in view is fetched ahead: the link to the settings is below it.
  network.trouble((path) =>
    /\/assets\/SettingsPage-/.test(path) ? { status: 404, type: "text/plain", body: "" } : "pass",
  );
  await forgetFiles(other);
  await other.getByRole("contentinfo").getByRole("link", { name: "Settings" }).click();
  await expect(other.locator("html")).toHaveAttribute("data-release", c.name);
  await expect(other).toHaveURL(/\/settings\/$/);
  await expect(other.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

for (const status of [500, 404]) {
  test(`a worker script that answers ${status}: the tab stays whole, hears of the release all the same, and arrives`, async ({
    context,
    network,
    releases: [, , c],
  }) => {
    const tab = await openTab(context, story);
    network.leadTo(c.url);
    network.trouble((path) => (path === "/sw.js" ? { status, type: "text/plain", body: "" } : "pass"));
    await comeBackLater(tab);
    await expect(tab.getByText(offer)).toBeVisible();
    await tab.getByRole("button", { name: "Reload" }).click();
    await expect(tab.locator("html")).toHaveAttribute("data-release", c.name);
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
    await tab.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: "Search" }).click();
    await expect(tab.getByRole("searchbox")).toBeVisible();
  });
}

test("an update that is cut off leaves the old version whole, and comes when it can", async ({
  context,
  network,
  releases: [a, , c],
}) => {
  const tab = await openTab(context, story);
  network.leadTo(c.url);
  network.trouble((path) => (path.startsWith("/assets/") ? "half" : path === "/version.json" ? "stall" : "pass"));
  await comeBackLater(tab);
  await tab.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: "Search" }).click();
  await expect(tab.getByRole("searchbox")).toBeVisible();
  expect(await releaseOf(tab)).toBe(a.name);
  network.trouble(() => "pass");
  await tab.goto(story);
  await expect(tab.locator("html")).toHaveAttribute("data-release", c.name);
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
});

/** The files of the old release are in no cache any more, the browser's own included. */
async function forgetFiles(page: Page): Promise<void> {
  await page.evaluate(() => caches.delete("broadsheet-files"));
  const session = await page.context().newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.detach();
}
