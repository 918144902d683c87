import type { Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import type { Reader } from "./startReader.ts";
import { startReader } from "./startReader.ts";
import { startStaticReader } from "./startStaticReader.ts";
import type { WordPress } from "./startWordPress.ts";
import { startWordPress } from "./startWordPress.ts";
import { watchContext } from "./watchContext.ts";

interface Fixtures {
  /** Complaints of the browser that a test expects: any other fails it. */
  expected: RegExp;
  quietPage: void;
  /** The worker's WordPress for a test that changes it; afterwards it is as it was. */
  changeable: WordPress;
}

interface WorkerFixtures {
  wordPress: WordPress;
  reader: Reader;
  staticReader: Reader;
  /** An empty page without a policy, to read HTML on as the browser does. */
  desk: Page;
}

/** Chromium notes each answer of 404, and such addresses are asked for on purpose. */
export const missing = /status of 404/;
/** It notes each comment that the site refuses, too. */
export const refused = /status of 4\d\d/;
/** Chromium reports the caption file of a hostile film as soon as it has parsed its address; it asks for none. */
export const parsedTrack = /^policy: media-src https:\/\/evil\.example\/t\.vtt /;

export function anyOf(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"));
}

/** Tests with a WordPress and a reader of their worker, whose pages must not complain, break the policy, or call another host. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  expected: [missing, { option: true }],
  wordPress: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const wordPress = await startWordPress();
      await provide(wordPress);
      await wordPress.stop();
    },
    { scope: "worker" },
  ],
  reader: [
    async ({ wordPress }, provide) => {
      const reader = await startReader(wordPress.url);
      await provide(reader);
      await reader.stop();
    },
    { scope: "worker" },
  ],
  staticReader: [
    async ({ wordPress }, provide) => {
      const reader = await startStaticReader(wordPress.url);
      await provide(reader);
      await reader.stop();
    },
    { scope: "worker" },
  ],
  desk: [
    async ({ browser }, provide) => {
      const page = await browser.newPage();
      await provide(page);
      await page.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ reader }, provide) => provide(reader.url),
  quietPage: [
    async ({ context, baseURL, expected }, provide) => {
      const { complaints } = await watchContext(context, [new URL(baseURL ?? "").origin]);
      await provide();
      expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
    },
    { auto: true },
  ],
  changeable: async ({ wordPress }, provide) => {
    await provide(wordPress);
    await wordPress.reset();
  },
});

export { expect };
