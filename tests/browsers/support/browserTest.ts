import { test as base, expect } from "@playwright/test";
import { unanswered } from "../../e2e/support/watch.ts";
import type { Browser } from "../driver/Browser.ts";
import { startChromium } from "../driver/chromium.ts";
import { startFirefox } from "../driver/firefox.ts";
import { startWebKit } from "../driver/webkit.ts";
import { Reader } from "./Reader.ts";
import type { Paper } from "./startPaper.ts";
import { startPaper } from "./startPaper.ts";

const engines = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit } as const;
export type Engine = keyof typeof engines;

/**
 * What is no complaint of ours. That nobody answers is what some journeys are about: Chromium and Firefox note each request that
 * stays without an answer, or breaks off with the server, Firefox also those that the page gave up because its reader had gone on, and
 * fonts by their own number for that.
 */
const notes = new RegExp(
  [
    unanswered.source,
    "A ServiceWorker (?:intercepted the request|passed an Error Response)",
    "font: download failed .* status=2152398850",
  ].join("|"),
);

interface Fixtures {
  /** A server of the test's own: an origin that no other test's pages share. */
  paper: Paper;
  reader: Reader;
}

interface WorkerFixtures {
  engine: Engine;
  engineBrowser: Browser;
}

/** Journeys that are written once and gone in each engine. A page that complains fails them. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ["chromium", { option: true, scope: "worker" }],
  engineBrowser: [
    async ({ engine }, provide) => {
      const browser = await engines[engine]();
      await provide(browser);
      await browser.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
  paper: async ({}, provide) => {
    const paper = await startPaper();
    await provide(paper);
    await paper.remove();
  },
  reader: async ({ engineBrowser, paper }, provide) => {
    // WebKitGTK draws by the processor alone: half a minute on a busy machine. What hangs is told by the waits, and sooner.
    base.setTimeout(120_000);
    const reader = new Reader(engineBrowser, paper);
    await provide(reader);
    const complaints = await reader.leave();
    expect(complaints.filter((text) => !notes.test(text))).toEqual([]);
  },
});

export { expect };
