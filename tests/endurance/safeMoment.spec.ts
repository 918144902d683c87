import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { openTab } from "../e2e/support/kept.ts";
import { openComments } from "../e2e/support/paperServer.ts";
import type { Release } from "../e2e/support/releases.ts";
import { forgetFiles, releaseOf, test } from "../e2e/support/releasesTest.ts";
import { untilShellOf } from "./support/untilShellOf.ts";

const story = "/how-votes-become-seats/";
const offer = "A new version of the paper is ready.";

// A file of an old release that is served no more: one test takes it away.
test.use({ provoked: /status of 404 .*\/assets\/SettingsPage-[^/]+\.js$/ });

/** The reader turns to another tab, or comes back. Chromium without a window never hides one: the page is told so. */
async function turn(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}

/** Another tab of the reader's finds the new release, and its worker waits for the old tabs. */
async function findNext(tab: Page, next: Release): Promise<Page> {
  const other = await openTab(tab.context(), "/trending/");
  expect(await releaseOf(other)).toBe(next.name);
  await expect(tab.getByText(offer)).toBeVisible();
  return other;
}

/** A mark that a reload of the page takes away. */
const mark = (page: Page) => page.evaluate(() => Reflect.set(window, "isMarked", true));
const isMarked = (page: Page) => page.evaluate(() => Reflect.get(window, "isMarked") === true);

/** All that the page may have been about to do is done: its timers, its requests, two frames. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.getRegistration();
    await fetch("/version.json", { cache: "no-store" });
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

test("a tab that nobody looks at and nothing goes on in takes the new version by itself, once", async ({
  context,
  network,
  releases: [a, b],
}) => {
  const tab = await openTab(context, story);
  expect(await releaseOf(tab)).toBe(a.name);
  network.leadTo(b.url);
  await findNext(tab, b);
  await mark(tab);
  await turn(tab, "hidden");
  await expect(tab.locator("html")).toHaveAttribute("data-release", b.name);
  expect(await isMarked(tab)).toBe(false);
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  await mark(tab);
  await turn(tab, "hidden");
  await settle(tab);
  expect(await isMarked(tab)).toBe(true);
});

test("a hidden tab with something typed is left as it is, and takes the new version when the words are sent or gone", async ({
  context,
  network,
  releases: [a, b],
}) => {
  const tab = await openTab(context, story);
  await openComments(tab);
  const field = tab.getByRole("textbox", { name: /^Comment/ });
  await field.fill("Half a thought about seats");
  await field.blur();
  network.leadTo(b.url);
  await findNext(tab, b);
  await mark(tab);
  await turn(tab, "hidden");
  await settle(tab);
  expect([await isMarked(tab), await releaseOf(tab)]).toEqual([true, a.name]);
  await expect(field).toHaveValue("Half a thought about seats");
  await turn(tab, "visible");
  await expect(tab.getByText(offer)).toBeVisible();
  await field.fill("");
  await field.blur();
  await turn(tab, "hidden");
  await expect(tab.locator("html")).toHaveAttribute("data-release", b.name);
});

test("a hidden tab in which a field has the caret is left as it is", async ({ context, network, releases: [a, b] }) => {
  const tab = await openTab(context, "/search/");
  await tab.getByRole("searchbox").focus();
  network.leadTo(b.url);
  await findNext(tab, b);
  await mark(tab);
  await turn(tab, "hidden");
  await settle(tab);
  expect([await isMarked(tab), await releaseOf(tab)]).toEqual([true, a.name]);
});

test("a hidden tab that plays a recording is left as it is, and takes the new version once it is over", async ({
  context,
  network,
  releases: [a, b],
}) => {
  const tab = await openTab(context, story);
  // A minute of silence, as a story's recording would be: the bundled edition has none.
  await tab.evaluate(async () => {
    const context = new AudioContext();
    const silence = context.createMediaStreamDestination();
    const player = Object.assign(document.createElement("audio"), { srcObject: silence.stream });
    document.querySelector("main")?.append(player);
    await player.play();
  });
  network.leadTo(b.url);
  await findNext(tab, b);
  await mark(tab);
  await turn(tab, "hidden");
  await settle(tab);
  expect([await isMarked(tab), await releaseOf(tab)]).toEqual([true, a.name]);
  await turn(tab, "visible");
  await tab.evaluate(() => document.querySelector("audio")?.pause());
  await turn(tab, "hidden");
  await expect(tab.locator("html")).toHaveAttribute("data-release", b.name);
});

for (const left of ["none", "one"] as const) {
  test(`a version that came in an earlier visit is taken at once by the next cold start, ${left} of the old tabs still open`, async ({
    context,
    network,
    releases: [, b],
  }) => {
    const first = await openTab(context, story);
    network.leadTo(b.url);
    const other = await findNext(first, b);
    await other.close();
    if (left === "none") await first.close();
    // No page comes over the network: what opens is what the device has. A story that is read is counted all the same.
    network.trouble((path) =>
      path === "/version.json" || /^\/(?:edition|assets|sw|wp-json)/.test(path) ? "pass" : "half",
    );
    const start = await context.newPage();
    // After five seconds a page counts as being read, and is left as it is: by its own clock it opens at once, however busy the machine is.
    await start.addInitScript(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() / 10;
    });
    await start.goto(story);
    await expect(start.locator("html")).toHaveAttribute("data-release", b.name);
    await expect(start.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
    await expect(start.getByText(offer)).toHaveCount(0);
    if (left === "one") await expect(first.getByText(offer)).toBeVisible();
  });
}

test("an old tab whose code is gone loads anew once, and what was typed in it is there", async ({
  context,
  network,
  releases: [, , c],
}) => {
  const tab = await openTab(context, story);
  network.leadTo(c.url);
  await untilShellOf(await findNext(tab, c), c);
  // Before the reader comes near the link: what is in view is fetched ahead.
  network.trouble((path) =>
    /\/assets\/SettingsPage-/.test(path) ? { status: 404, type: "text/plain", body: "" } : "pass",
  );
  await forgetFiles(tab);
  await openComments(tab);
  await tab.getByRole("textbox", { name: /^Comment/ }).fill("Half a thought about seats");
  let loads = 0;
  tab.on("load", () => (loads += 1));
  await tab.getByRole("contentinfo").getByRole("link", { name: "Settings" }).click();
  await expect(tab.locator("html")).toHaveAttribute("data-release", c.name);
  await expect(tab).toHaveURL(/\/settings\/$/);
  // The page stands before all that it shows has come.
  await expect.poll(() => loads).toBe(1);
  await settle(tab);
  expect(loads).toBe(1);
  await tab.goto(story);
  await openComments(tab);
  await expect(tab.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Half a thought about seats");
});
