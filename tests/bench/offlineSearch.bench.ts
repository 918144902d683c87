import { bench } from "./support/benchTest.ts";
import { measureOfflineSearch } from "./support/offlineSearch.ts";
import { keepResult } from "./support/results.ts";

bench("the search over 5,000 kept stories, without a network", async ({ browser, paper }) => {
  await keepResult("offlineSearch", await measureOfflineSearch(browser, paper.url));
});
