import type { Page } from "@playwright/test";
import { openTab, untilKept } from "../e2e/support/kept.ts";
import { expect } from "../e2e/support/paperServer.ts";
import { stopWorkers } from "../e2e/support/releasesTest.ts";
import { test } from "../e2e/support/troubledTest.ts";
import { unanswered } from "../e2e/support/watch.ts";

const story = "/how-votes-become-seats/";

const damages = ["cut in half", "another kind of file", "gone"] as const;

for (const damage of damages) {
  test(`the shell's files on the device are ${damage}: the paper opens, and they are whole again`, async ({
    behind,
  }) => {
    const tab = await openTab(behind, "/");
    const whole = await lengths(tab, "broadsheet-shell");
    expect(Object.keys(whole).length).toBeGreaterThan(20);
    await spoil(tab, "broadsheet-shell", damage);
    await stopWorkers(tab);
    await tab.goto("/saved/");
    await expect(tab.getByRole("heading", { level: 1, name: "Saved" })).toBeVisible();
    await expect.poll(() => lengths(tab, "broadsheet-shell")).toEqual(whole);
  });
}

test.describe("behind a network that breaks off", () => {
  test.use({ provoked: unanswered });

  test("a story's copy that was cut in half is dropped: nothing of it is shown, and the network mends it", async ({
    behind,
    network,
  }) => {
    const tab = await openTab(behind, story);
    await untilKept(tab, [story, "/edition/articles/how-votes-become-seats.json"]);
    const copy = async () =>
      (await lengths(tab, "broadsheet-edition"))[`${network.url}/edition/articles${story.slice(0, -1)}.json`];
    const whole = await copy();
    expect(whole).toBeGreaterThan(1_000);
    await spoil(tab, "broadsheet-edition", "cut in half");
    await tab.goto("/trending/");
    await tab.getByRole("link", { name: "How votes become seats" }).first().click();
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
    // The worker lays it down behind the page.
    await expect.poll(copy).toBe(whole);
    network.trouble(() => "half");
    await tab.reload();
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  });
});

test("an order in version.json empties what the worker kept, and not what the reader keeps", async ({
  behind,
  network,
}) => {
  const tab = await openTab(behind, story);
  await tab.evaluate(async () => {
    const plant = async (name: string) => (await caches.open(name)).put("/edition/old.json", new Response("{}"));
    await Promise.all([plant("broadsheet-kept"), plant("broadsheet-edition")]);
  });
  const release = await tab.locator("html").getAttribute("data-release");
  const body = JSON.stringify({ release, purgeBefore: new Date().toISOString() });
  network.trouble((path) => (path === "/version.json" ? { status: 200, type: "application/json", body } : "pass"));
  await stopWorkers(tab);
  await tab.goto("/");
  const planted = () =>
    tab.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys())
        if (await caches.match("/edition/old.json", { cacheName: name })) found.push(name);
      return found;
    });
  await expect.poll(planted).toEqual(["broadsheet-kept"]);
});

/** Bytes of each entry of a cache, by address. */
async function lengths(page: Page, name: string): Promise<Record<string, number>> {
  return page.evaluate(async (cacheName) => {
    const cache = await caches.open(cacheName);
    const sizes = (await cache.keys()).map(async (key) => [
      key.url,
      (await (await cache.match(key))?.blob())?.size ?? 0,
    ]);
    return Object.fromEntries(await Promise.all(sizes));
  }, name);
}

/** What a device leaves behind that lost its power or its room, in every entry of a cache. */
async function spoil(page: Page, name: string, damage: (typeof damages)[number]): Promise<void> {
  await page.evaluate(
    async ([cacheName, kind]) => {
      const cache = await caches.open(cacheName);
      for (const request of await cache.keys()) {
        const copy = await cache.match(request);
        if (!copy || kind === "gone") {
          await cache.delete(request);
          continue;
        }
        const bytes = await copy.arrayBuffer();
        const html = new Response("<p>Something else</p>", { headers: { "Content-Type": "text/html" } });
        const half = new Response(bytes.slice(0, bytes.byteLength / 2), { headers: copy.headers });
        await cache.put(request, kind === "cut in half" ? half : html);
      }
    },
    [name, damage] as const,
  );
}
