import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { appStanding } from "#tests/e2e/support/appStanding.ts";
import { servedFolder } from "./support/benchFolders.ts";
import { pageKinds, twinPath } from "./support/benchPages.ts";
import { bench } from "./support/benchTest.ts";
import { keepResult } from "./support/results.ts";
import { phone } from "./support/slowPhone.ts";

const kindsOfBytes = ["html", "css", "js", "font", "picture", "data", "other"] as const;
type Kind = (typeof kindsOfBytes)[number];

/** Bytes by kind: gzip of what is text, the file itself of what is not. */
export type Bytes = Record<Kind, number>;

export interface PageBytes {
  kind: string;
  /** What the page asked for before it counted as loaded. */
  byLoad: Bytes;
  /** What it had asked for when the app stood and there was nothing left to do; what the worker keeps ahead of time is not in it. */
  inAll: Bytes;
  requestsByLoad: number;
}

bench("bytes by kind of every kind of page", async ({ browser, paper }) => {
  const found: PageBytes[] = [];
  for (const [kind, path] of [...pageKinds, ["plain twin", twinPath] as const]) {
    const isPlain = path === twinPath;
    const context = await browser.newContext({
      ...phone,
      baseURL: paper.url,
      bypassCSP: isPlain,
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    const answers: Response[] = [];
    page.on("response", (response) => void answers.push(response));
    await page.goto(path);
    await (isPlain ? page.waitForLoadState("networkidle") : appStanding(page));
    const early = await loadedBefore(page);
    const isEarly = (answer: Response) => answer.url() === page.url() || early.has(answer.url());
    const byLoad = answers.filter(isEarly);
    found.push({ kind, byLoad: await sum(byLoad), inAll: await sum(answers), requestsByLoad: byLoad.length });
    await context.close();
  }
  await keepResult("bytes", found);
});

/** Addresses that were asked for before the page counted as loaded. */
async function loadedBefore(page: Page): Promise<Set<string>> {
  const addresses = await page.evaluate(() => {
    const { loadEventStart } = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
    const resources = performance.getEntriesByType("resource");
    return resources.filter(({ startTime }) => startTime < loadEventStart).map(({ name }) => name);
  });
  return new Set(addresses);
}

async function sum(answers: readonly Response[]): Promise<Bytes> {
  const bytes: Bytes = { html: 0, css: 0, js: 0, font: 0, picture: 0, data: 0, other: 0 };
  for (const answer of answers) {
    const type = answer.headers()["content-type"] ?? "";
    bytes[kindOf(type)] += await sizeOf(answer, type);
  }
  return bytes;
}

function kindOf(type: string): Kind {
  const kinds: [Kind, RegExp][] = [
    ["html", /html/],
    ["css", /css/],
    ["js", /javascript/],
    ["font", /font/],
    ["data", /manifest|json/],
    ["picture", /image/],
  ];
  return kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? "other";
}

async function sizeOf(answer: Response, type: string): Promise<number> {
  const body = await answer.body().catch(() => readFile(join(servedFolder, new URL(answer.url()).pathname)));
  return /font|image\/(?!svg)/.test(type) ? body.length : gzipSync(body, { level: 9 }).length;
}
