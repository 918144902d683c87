import lighthouse from "lighthouse";
import { launch } from "puppeteer-core";
import { findChromium } from "#tests/e2e/support/findChromium.ts";
import { storyPath } from "./support/benchPages.ts";
import { bench } from "./support/benchTest.ts";
import { keepResult } from "./support/results.ts";

const runs = 3;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

export interface LighthousePage {
  kind: string;
  /** 0 to 100, in the order of `categories`, run by run. */
  scores: number[][];
  /** What kept a category from being full, by Lighthouse's own names. */
  faults: string[];
}

bench("Lighthouse on a phone", async ({ paper, launchOptions }) => {
  const found: LighthousePage[] = [];
  for (const [kind, path] of [
    ["article", storyPath],
    ["front page", "/"],
  ] as const) {
    const scores: number[][] = [];
    const faults = new Set<string>();
    for (let run = 0; run < runs; run += 1) {
      const browser = await launch({ executablePath: findChromium(), args: launchOptions.args ?? [] });
      const result = await lighthouse(paper.url + path, { logLevel: "error" }, undefined, await browser.newPage());
      await browser.close();
      if (!result) throw new Error(`Lighthouse has nothing to say of ${path}`);
      const { lhr } = result;
      scores.push(categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)));
      for (const name of categories)
        for (const { id, weight } of lhr.categories[name]?.auditRefs ?? [])
          if (weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
            faults.add(`${id} (${lhr.audits[id]?.displayValue ?? ""})`);
    }
    found.push({ kind, scores, faults: [...faults] });
  }
  await keepResult("lighthouse", found);
});
