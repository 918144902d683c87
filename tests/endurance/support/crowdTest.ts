import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { PaperServer } from "#tests/e2e/support/paperServer.ts";
import { expect, startPaper, test as base } from "#tests/e2e/support/paperServer.ts";
import { fillDiscussion } from "./fillDiscussion.ts";

export const story = "/how-votes-become-seats/";
export const storyId = 116;
export const count = 5_000;
export const articles = "#comments article";

/** A server whose story has 5,000 comments. */
export const test = base.extend<object, { paper: PaperServer }>({
  paper: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const data = await mkdtemp(join(tmpdir(), "broadsheet-crowd-"));
      const paper = await startPaper({ DATA_DIR: data });
      await paper.stop();
      await fillDiscussion(data, storyId, count);
      await paper.restart();
      await provide(paper);
      await paper.stop();
    },
    { scope: "worker" },
  ],
});

/** Brings the reader to the comments, until all of them stand there; another test may have added one. */
export async function readAll(page: Page): Promise<void> {
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator(articles).count(), { timeout: 200_000 }).toBeGreaterThanOrEqual(count);
}

/** Of the processor's time, which other work on the machine does not stretch much; 50 is where a reader begins to notice. Milliseconds. */
export function expectNoFrozenFrame(tasks: readonly number[], what: string, most = 150): void {
  const longest = Math.max(...tasks);
  console.log(`${what}: longest task ${Math.round(longest)} ms of processor time`);
  expect(longest, what).toBeLessThan(most);
}
