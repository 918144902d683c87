import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { untilKept } from "./support/kept.ts";
import { comeBackLater, forgetFiles, openTab, releaseOf, test } from "./support/openTab.ts";
import { openComments } from "./support/paperServer.ts";

const story = "/how-votes-become-seats/";
const offer = "A new version of the paper is ready.";

// One worker builds the releases, once.
test.describe.configure({ mode: "default" });

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

const damages = ["cut in half", "another kind of file", "gone"] as const;

for (const damage of damages) {
  test(`the shell's files on the device are ${damage}: the paper opens, and they are whole again`, async ({
    context,
  }) => {
    const tab = await openTab(context, "/");
    const whole = await lengths(tab, "broadsheet-shell");
    expect(Object.keys(whole).length).toBeGreaterThan(20);
    await spoil(tab, "broadsheet-shell", damage);
    await stopWorker(tab);
    await tab.goto("/saved/");
    await expect(tab.getByRole("heading", { level: 1, name: "Saved" })).toBeVisible();
    await expect.poll(() => lengths(tab, "broadsheet-shell")).toEqual(whole);
  });
}

test("a story's copy that was cut in half is dropped: nothing of it is shown, and the network mends it", async ({
  context,
  network,
}) => {
  const tab = await openTab(context, story);
  await untilKept(tab, ["/edition/articles/how-votes-become-seats.json"]);
  await spoil(tab, "broadsheet-edition", "cut in half");
  await tab.goto("/trending/");
  await tab.getByRole("link", { name: "How votes become seats" }).first().click();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  network.trouble(() => "half");
  await tab.reload();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
});

test("an order in version.json empties what the worker kept, and not what the reader keeps", async ({
  context,
  network,
  releases: [a],
}) => {
  const tab = await openTab(context, story);
  await tab.evaluate(async () => {
    const plant = async (name: string) => (await caches.open(name)).put("/edition/old.json", new Response("{}"));
    await Promise.all([plant("broadsheet-kept"), plant("broadsheet-edition")]);
  });
  const body = JSON.stringify({ release: a.name, purgeBefore: new Date().toISOString() });
  network.trouble((path) => (path === "/version.json" ? { status: 200, type: "application/json", body } : "pass"));
  await stopWorker(tab);
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

/** As browsers do with workers that have nothing to do: the next page starts it anew. */
async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}
