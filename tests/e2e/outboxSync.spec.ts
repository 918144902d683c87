import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./support/paperServer.ts";
import { unanswered } from "./support/watch.ts";

const service = "/wp-json/wp/v2/comments";
const minute = 60_000;

/** Lays a comment into the outbox that five sendings of got no answer, and that is to wait an hour; the last was tried at `triedAt`. */
async function layIn(page: Page, words: string, triedAt: number): Promise<void> {
  await page.evaluate(
    async ({ words, triedAt }) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("broadsheet");
        opening.onsuccess = () => resolve(opening.result);
      });
      const work = db.transaction("outbox", "readwrite");
      const draft = { content: words, authorName: "Ada", authorEmail: "ada@example.org", authorUrl: "", parent: 0 };
      const times = { writtenAt: triedAt, triedAt, due: triedAt + 3_600_000 };
      const story = { path: "/how-votes-become-seats/", title: "How votes become seats" };
      const past = { state: { kind: "unknown" }, attempts: 5, failures: 5, mayHaveArrived: true };
      work.objectStore("outbox").put({ id: "waitsForSync", articleId: 116, story, draft, ...times, ...past });
      await new Promise((resolve) => (work.oncomplete = resolve));
      db.close();
    },
    { words, triedAt },
  );
}

/** The worker's number in the browser. */
async function registrationOf(browser: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) =>
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    }),
  );
  await browser.send("ServiceWorker.enable");
  return found;
}

test("the browser says that there is a connection, and the open page sends what waits", async ({ page, paper }) => {
  await page.goto("/outbox/");
  await expect(page.getByText(/^Nothing is on its way/)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Nothing gives hope before: it was tried a moment ago, by a clock that is then put on.
  const triedAt = Date.now() + 5 * minute;
  await layIn(page, "Sent when the browser said so", triedAt);
  await page.reload();
  await expect(page.getByText(/^It was sent, and no answer came/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Send now" })).toBeEnabled();
  await page.clock.setFixedTime(triedAt + minute);

  const browser = await page.context().newCDPSession(page);
  const registrationId = await registrationOf(browser);
  await browser.send("ServiceWorker.dispatchSyncEvent", {
    origin: paper.url,
    registrationId,
    tag: "outbox",
    lastChance: false,
  });
  await expect(page.getByRole("main").getByText("Your comment is published.")).toBeVisible();
  const listed = await (await fetch(`${paper.url}${service}?per_page=100`)).text();
  expect(listed.split("Sent when the browser said so")).toHaveLength(2);
});

test.describe("without a connection", () => {
  test.use({ provoked: unanswered });

  test("a comment that waits asks the browser for that", async ({ page, context }) => {
    const browser = await context.newCDPSession(page);
    const asked: string[] = [];
    browser.on("BackgroundService.backgroundServiceEventReceived", ({ backgroundServiceEvent }) => {
      asked.push(`${backgroundServiceEvent.eventName}: ${backgroundServiceEvent.instanceId}`);
    });
    await browser.send("BackgroundService.setRecording", { shouldRecord: true, service: "backgroundSync" });
    await browser.send("BackgroundService.startObserving", { service: "backgroundSync" });
    await page.goto("/outbox/");
    // Its shelves are open then, and can be laid on.
    await expect(page.getByText(/^Nothing is on its way/)).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await layIn(page, "Waits for a connection", Date.now() + 5 * minute);
    await page.reload();
    await expect(page.getByText(/^It was sent, and no answer came/)).toBeVisible();
    await context.setOffline(true);
    await expect.poll(() => asked).toContainEqual(expect.stringMatching(/^Registered sync: outbox/));
  });
});
