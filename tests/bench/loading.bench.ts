import { storyPath, twinPath } from "./support/benchPages.ts";
import { bench } from "./support/benchTest.ts";
import { appStanding } from "#tests/e2e/support/appStanding.ts";
import { keepResult } from "./support/results.ts";
import { openSlowPhone } from "./support/slowPhone.ts";
import type { Loading } from "./support/watchLoading.ts";
import { readLoading, watchLoading } from "./support/watchLoading.ts";

/** Runs of each page, after one of each that does not count. */
const runs = 7;

export interface LoadingRuns {
  ours: Loading[];
  front: Loading[];
  twin: Loading[];
}

bench("an article and the front page open on a slow phone, beside the article's plain twin", async ({
  browser,
  paper,
}) => {
  const open = async (path: string): Promise<Loading> => {
    const isPlain = path === twinPath;
    const { context, page } = await openSlowPhone(browser, paper.url, isPlain);
    await watchLoading(page);
    await page.goto(path);
    await (isPlain ? page.waitForLoadState("networkidle") : appStanding(page));
    const loading = await readLoading(page);
    await context.close();
    return loading;
  };
  const found: LoadingRuns = { ours: [], front: [], twin: [] };
  for (let run = 0; run <= runs; run += 1) {
    // One after the other: whatever else the machine does meanwhile, it does to all three.
    const [twin, ours, front] = [await open(twinPath), await open(storyPath), await open("/")];
    if (run === 0) continue;
    found.twin.push(twin);
    found.ours.push(ours);
    found.front.push(front);
  }
  await keepResult("loading", found);
});
