import { test } from "#tests/e2e/support/paperServer.ts";
import { measureOfflineSearch } from "./support/offlineSearch.ts";

test("the search over 5,000 kept stories, without a network", async ({ browser, paper }) => {
  test.setTimeout(900_000);
  const { keystrokes, ...figures } = await measureOfflineSearch(browser, paper.url);
  console.table(keystrokes.map((key) => ({ ...key, workerSlowedToo: key.milliseconds + 3 * key.inWorker })));
  console.log(figures);
});
