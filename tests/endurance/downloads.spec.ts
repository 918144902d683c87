import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import { printBigEdition } from "./support/bigEdition.ts";
import type { CountingNetwork } from "./support/countingNetwork.ts";
import { startNetwork } from "./support/countingNetwork.ts";
import { findFaults, readHeld } from "./support/heldDownload.ts";
import { startPaper } from "#tests/e2e/support/paperServer.ts";

interface Reader {
  context: BrowserContext;
  page: Page;
}

/** A browser whose profile outlives it, and a paper of a thousand stories behind a network that can be cut. */
const test = base.extend<{ network: CountingNetwork; openBrowser: () => Promise<Reader> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
  network: async ({}, provide) => {
    const edition = await printBigEdition();
    const paper = await startPaper({ EDITION_DIR: edition });
    const network = await startNetwork(paper.url, 10);
    await provide(network);
    await network.close();
    await paper.stop();
    await rm(edition, { recursive: true, force: true });
  },
  openBrowser: async ({ playwright, network, launchOptions }, provide) => {
    const profile = await mkdtemp(join(tmpdir(), "broadsheet-profile-"));
    let last: BrowserContext | undefined;
    await provide(async () => {
      last = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: network.url });
      return { context: last, page: await last.newPage() };
    });
    await last?.close();
    await rm(profile, { recursive: true, force: true });
  },
});

/** A page of the same origin in which no app runs. */
const quietAddress = "/edition/site.json";
const untilComplete = { timeout: 60_000 };

test("a thousand stories, interrupted ten times, end complete and verified; nothing verified is fetched again", async ({
  network,
  openBrowser,
}) => {
  test.setTimeout(240_000);
  let { context, page } = await openBrowser();
  await page.goto("/category/long/");
  await page.getByRole("button", { name: /^Download this section/ }).click();
  const seen: { verified: string[]; passed: Map<string, number> }[] = [];
  for (let interruption = 1; interruption <= 10; interruption += 1) {
    // However long it takes to interrupt it, it is not at its end by then.
    network.letThrough(interruption * 90 + 50);
    await readHeld(page, "section/long", interruption * 90);
    const kind = (["network", "tab", "browser"] as const)[interruption % 3];
    if (kind === "network") network.cut();
    if (kind === "tab") await page.close();
    if (kind === "browser") {
      await context.close();
      ({ context, page } = await openBrowser());
      await page.goto(quietAddress);
    }
    if (kind === "tab") {
      page = await context.newPage();
      await page.goto(quietAddress);
    }
    if (kind === "network") await expect(page.getByText("No connection. It goes on by itself.")).toBeVisible();
    const { verified, state } = await readHeld(page, "section/long");
    expect(state).not.toBe("complete");
    seen.push({ verified, passed: new Map(network.passed) });
    if (kind === "network") network.mend();
    else await page.goto("/category/long/");
  }
  network.letThrough(Infinity);
  await expect(page.getByText(/^On this device: 1,000 stories/)).toBeVisible(untilComplete);

  for (const { verified, passed } of seen) {
    // Lists are what the section's own page asks for too, each time it is opened.
    for (const file of verified.filter((name) => name.includes("/articles/")))
      expect(network.passed.get(file), file).toBe(passed.get(file));
  }
  expect(seen.map(({ verified }) => verified.length)).toEqual(
    seen.map(({ verified }) => verified.length).toSorted((a, b) => a - b),
  );
  expect(await findFaults(page, "section/long")).toEqual([]);

  await context.close();
  network.cut();
  ({ context, page } = await openBrowser());
  await page.goto("/story-417/");
  await expect(page.getByRole("heading", { level: 1, name: "Story 417" })).toBeVisible();
  await expect(page.getByText("The text of story 417.").first()).toBeVisible();
});

test("a network that hangs for half a minute stops a download with words; it goes on by itself, and fetches nothing twice", async ({
  network,
  openBrowser,
}) => {
  test.setTimeout(180_000);
  const { page } = await openBrowser();
  await page.goto("/category/long/");
  await page.getByRole("button", { name: /^Download this section/ }).click();
  await readHeld(page, "section/long", 200);
  network.holdBack(30_000);
  await expect(page.getByText("No connection. It goes on by itself.")).toBeVisible({ timeout: 25_000 });
  const { verified, done } = await readHeld(page, "section/long");
  const passed = new Map(network.passed);
  expect(done).toBeLessThan(1_000);
  network.holdBack(10);
  await expect(page.getByText(/^On this device: 1,000 stories/)).toBeVisible({ timeout: 90_000 });
  for (const file of verified.filter((name) => name.includes("/articles/")))
    expect(network.passed.get(file), file).toBe(passed.get(file));
  expect(await findFaults(page, "section/long")).toEqual([]);
});

test("a device that runs full says so, keeps what fitted and what was there before, and goes on when there is room", async ({
  network,
  openBrowser,
}) => {
  test.setTimeout(120_000);
  const { context, page } = await openBrowser();
  await page.goto("/category/short/");
  await page.getByRole("button", { name: /^Download this section/ }).click();
  await expect(page.getByText(/^On this device: 5 stories/)).toBeVisible(untilComplete);
  // Without the worker nothing opens offline, and where there is no room it could not come any more.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.goto("/category/long/");
  const devtools = await context.newCDPSession(page);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: network.url, quotaSize: usage + 400_000 });
  await page.getByRole("button", { name: /^Download this section/ }).click();
  await expect(page.getByText("This device has no more room.")).toBeVisible(untilComplete);
  const { done } = await readHeld(page, "section/long");
  expect(done).toBeGreaterThan(10);
  expect(done).toBeLessThan(1_000);

  expect(
    await page.evaluate(
      async () => (await (await caches.open("broadsheet-kept")).match("/edition/articles/story-1000.json"))?.status,
    ),
  ).toBe(200);
  network.cut();
  for (const story of ["Story 1003", "Story 1000"]) {
    await page.goto(`/${story.toLowerCase().replace(" ", "-")}/`);
    await expect(page.getByRole("heading", { level: 1, name: story })).toBeVisible();
  }
  network.mend();
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: network.url });
  await page.goto("/settings/");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/^On this device: 1,000 stories/)).toBeVisible(untilComplete);
});

test("what is removed frees its room, and what another download holds stays", async ({ openBrowser }) => {
  test.setTimeout(120_000);
  const { page } = await openBrowser();
  await page.goto("/settings/");
  await page.getByRole("button", { name: "Download: Short" }).click();
  await expect(page.getByText(/^On this device: 5 stories/)).toBeVisible(untilComplete);
  await page.getByRole("button", { name: "Download: The Long Paper" }).click();
  await expect(page.getByText(/^On this device: 1,005 stories/)).toBeVisible(untilComplete);
  const keys = () => page.evaluate(async () => (await (await caches.open("broadsheet-kept")).keys()).length);
  expect(await keys()).toBeGreaterThan(1_005);
  await page.getByRole("button", { name: "Remove The Long Paper from this device" }).click();
  await expect(page.getByRole("button", { name: "Download: The Long Paper" })).toBeVisible();
  await expect.poll(keys, untilComplete).toBeLessThan(15);
  expect(await findFaults(page, "section/short")).toEqual([]);
});
