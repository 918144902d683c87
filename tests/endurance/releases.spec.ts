import { expect } from "@playwright/test";
import { openTab, untilCodeKept } from "../e2e/support/kept.ts";
import { openComments } from "../e2e/support/paperServer.ts";
import { comeBackLater, forgetFiles, releaseOf, test } from "../e2e/support/releasesTest.ts";
import { untilShellOf } from "./support/untilShellOf.ts";

const story = "/how-votes-become-seats/";
const offer = "A new version of the paper is ready.";

// A file of an old release that is served no more: one test takes it away.
test.use({ provoked: /status of 404 .*\/assets\/SettingsPage-[^/]+\.js$/ });

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
  // The worker of A, asked to go and kept standing by the tools that look on, would never answer the next page.
  await untilShellOf(onB, b);

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
  await expect(old.getByText(offer)).toBeVisible();
  await untilShellOf(fresh, c);

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

test("what the old worker still waits for holds nobody back who takes the new version", async ({
  context,
  network,
  releases: [, , c],
}) => {
  const tab = await openTab(context, story);
  network.leadTo(c.url);
  network.trouble((path) => (path.startsWith("/wp-json/") ? "stall" : "pass"));
  await openComments(tab);
  await comeBackLater(tab);
  await tab.getByRole("button", { name: "Reload" }).click();
  await expect(tab.locator("html")).toHaveAttribute("data-release", c.name);
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  await expect(tab.getByText(offer)).toHaveCount(0);
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

test.describe("files that come by halves", () => {
  // What the old page fetches ahead may be among them.
  test.use({ provoked: /net::ERR_CONTENT_LENGTH_MISMATCH at .*\/assets\// });

  test("an update that is cut off leaves the old version whole, and comes when it can", async ({
    context,
    network,
    releases: [a, , c],
  }) => {
    const tab = await openTab(context, story);
    // What it will turn to comes ahead, once nothing else is to do.
    await untilCodeKept(tab, "SearchPage");
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
});
