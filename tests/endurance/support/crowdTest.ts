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

interface Crowd {
  /** Tests that add to the comments say so, and share their server with no others. */
  crowd: "read" | "growing";
  paper: PaperServer;
}

/** A server whose story has 5,000 comments. */
export const test = base.extend<object, Crowd>({
  crowd: ["read", { option: true, scope: "worker" }],
  paper: [
    async ({ crowd }, provide) => {
      const data = await mkdtemp(join(tmpdir(), `broadsheet-${crowd}-`));
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

/** Brings the reader to the comments, until all of them stand there. */
export async function readAll(page: Page): Promise<void> {
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await expect(page.locator(articles)).toHaveCount(count, { timeout: 200_000 });
}

/** Of the processor's time, which other work on the machine does not stretch much; 50 is where a reader begins to notice. Milliseconds. */
export function expectNoFrozenFrame(tasks: readonly number[], what: string, most = 150): void {
  const longest = Math.max(...tasks);
  console.log(`${what}: longest task ${Math.round(longest)} ms of processor time`);
  expect(longest, what).toBeLessThan(most);
}
