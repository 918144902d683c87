import type { Browser, CDPSession, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { makeLibrary } from "./offlineLibrary.ts";

/** One letter typed, from the key to the frame with its result. Milliseconds. */
interface Keystroke {
  query: string;
  milliseconds: number;
  /** From the question to the answer where nothing is slowed down: Chromium slows pages on request, workers never, and a slow page hears late. */
  inWorker: number;
  found: number;
}

export interface OfflineSearch {
  stories: number;
  /** From going offline to the last story read, at this machine's own speed. Milliseconds. */
  building: number;
  /** The longest task of the page meanwhile; 0: none took 50. Milliseconds. */
  longestTask: number;
  /** What the worker holds when the index stands. Bytes. */
  memory: number;
  /** On a page that is four times slower. */
  keystrokes: Keystroke[];
  /** The search page opened anew on the kept index, until its first result is drawn, four times slower. Milliseconds. */
  reopening: number;
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize?: number;
}

/** Typed letter by letter: common and rare words, several words, a slip of the finger. */
const typed = ["government", "the vote of", "parlaiment", "Kalomer", "science of war"];
const slowdown = 4;

declare global {
  interface Window {
    longTasks: number[];
    answered: Keystroke[];
  }
}

/** Measures the search over `count` downloaded stories without a network. `url`: a server of the built paper. */
export async function measureOfflineSearch(browser: Browser, url: string, count = 5_000): Promise<OfflineSearch> {
  const context = await browser.newContext({ baseURL: url });
  try {
    const page = await context.newPage();
    await watch(page);
    await page.goto("/search/");
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await fill(page, count);
    await page.reload();
    await page.waitForLoadState("networkidle");

    const session = await context.newCDPSession(page);
    await page.evaluate(() => (window.longTasks.length = 0));
    const started = Date.now();
    await context.setOffline(true);
    const region = page.getByRole("region", { name: "From this device" });
    await page.getByRole("searchbox").fill("government");
    const reading = region.getByText(/^Reading what is new/);
    await expect(reading).toBeVisible();
    await expect(reading).toHaveCount(0, { timeout: 300_000 });
    await expect(region.getByText(/^\d+ stor/)).toBeVisible({ timeout: 300_000 });
    const building = Date.now() - started;
    const longestTask = await page.evaluate(() => Math.max(0, ...window.longTasks));

    const memory = await readHeap(session);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const slow = await type(page);
    const reopening = await reopen(page);
    // By a worker that is new, too, and has read no text yet.
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const quick = await type(page);
    const keystrokes = slow.map((key, index) => ({ ...key, inWorker: quick[index]?.inWorker ?? Number.NaN }));
    return { stories: count, building, longestTask, memory, keystrokes, reopening };
  } finally {
    await context.close();
  }
}

/** Notes in the page what cannot be asked for afterwards. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    window.answered = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: "longtask" });
    let pressed = { query: "", at: 0 };
    let asked = 0;
    let inWorker = 0;
    const note = ({ target, timeStamp }: Event) => {
      if (target instanceof HTMLInputElement) pressed = { query: target.value.trim(), at: timeStamp };
    };
    addEventListener("input", note, true);
    const send = Object.getOwnPropertyDescriptor(Worker.prototype, "postMessage")?.value as (message: unknown) => void;
    const heard = new WeakSet<Worker>();
    Worker.prototype.postMessage = function (message: unknown) {
      asked = performance.now();
      if (!heard.has(this)) this.addEventListener("message", () => (inWorker = performance.now() - asked));
      heard.add(this);
      send.call(this, message);
    };
    const look = () => {
      const status = document.querySelector("section[aria-labelledby=from-device] [role=status]:not(span)");
      const [, found, query] = /(\d+) stor\S+ for “(.*)”/.exec(status?.textContent ?? "") ?? [];
      if (query === undefined || query !== pressed.query) return;
      const { at } = pressed;
      pressed = { query: "", at: 0 };
      // After the frame with it.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const milliseconds = performance.now() - at;
          window.answered.push({ query, milliseconds, inWorker, found: Number(found) });
        }),
      );
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** As a download leaves them. */
async function fill(page: Page, count: number): Promise<void> {
  const library = await makeLibrary(count);
  for (let from = 0; from < library.length; from += 250) {
    await page.evaluate(
      async (stories) => {
        const cache = await caches.open("broadsheet-kept");
        const headers = { "Content-Type": "application/json", ETag: '"1"' };
        await Promise.all(
          stories.map(({ slug, json }) => cache.put(`/edition/articles/${slug}.json`, new Response(json, { headers }))),
        );
      },
      library.slice(from, from + 250),
    );
  }
}

async function type(page: Page): Promise<Keystroke[]> {
  const field = page.getByRole("searchbox");
  const all: Keystroke[] = [];
  for (const words of typed) {
    await field.fill("");
    for (const [index, letter] of [...words].entries()) {
      const query = words.slice(0, index + 1).trim();
      await page.evaluate(() => (window.answered.length = 0));
      await field.press(letter === " " ? "Space" : letter);
      if (query.length < 2 || letter === " ") continue;
      const answer = () => page.evaluate((asked) => window.answered.find((one) => one.query === asked) ?? null, query);
      await expect.poll(answer, { intervals: [100], timeout: 60_000 }).not.toBeNull();
      const found = await answer();
      if (found) all.push(found);
    }
  }
  return all;
}

/** The search page opened anew on the kept index, until its first result is drawn. Milliseconds. */
async function reopen(page: Page): Promise<number> {
  await page.goto("/search/?q=government");
  await expect(page.getByText(/^\d+ stories for “government”/)).toBeVisible({ timeout: 60_000 });
  return page.evaluate(() => performance.now());
}

/** What the worker that searches holds, typed arrays included, after a collection. Bytes. */
async function readHeap(session: CDPSession): Promise<number> {
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "worker" }] });
  const info = targetInfos.find(({ url }) => url.includes("deviceWorker"));
  if (!info) throw new Error("The worker that searches is not there");
  const { sessionId } = await session.send("Target.attachToTarget", { targetId: info.targetId, flatten: false });
  const answer = new Promise<HeapUsage>((resolve) => {
    session.on("Target.receivedMessageFromTarget", (event) => {
      const { id, result } = JSON.parse(event.message) as { id?: number; result: HeapUsage };
      if (id === 2) resolve(result);
    });
  });
  for (const [index, method] of ["HeapProfiler.collectGarbage", "Runtime.getHeapUsage"].entries())
    await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: index + 1, method }) });
  const { usedSize, backingStorageSize = 0 } = await answer;
  return usedSize + backingStorageSize;
}
