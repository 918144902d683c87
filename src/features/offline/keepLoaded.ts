import { paths } from "#paths.ts";
import { frontFiles } from "#sources/frontFiles.ts";
import { tellWorker } from "./tellWorker.ts";

/** Where every visit may begin, and what that page is made of when it is turned to within the app. */
const front = [paths.front, ...frontFiles];

/**
 * On a first visit the page loads before the worker stands between it and the network. This hands the worker the addresses of
 * what was loaded past it, the page itself and what is still on its way included, so that one visit is enough. The worker chooses what it keeps.
 * The front page is kept though the visit began elsewhere.
 */
export function keepLoaded(worker: ServiceWorker): void {
  tellWorker(worker, { type: "keep", urls: front.map((path) => new URL(path, location.origin).href) });
  const observer = new PerformanceObserver((list) => {
    const urls = list
      .getEntries()
      .filter(wentPastTheWorker)
      .map((entry) => entry.name);
    if (urls.length > 0) tellWorker(worker, { type: "keep", urls });
  });
  observer.observe({ type: "navigation", buffered: true });
  observer.observe({ type: "resource", buffered: true });
}

function wentPastTheWorker(entry: PerformanceEntry): boolean {
  const isOurs = entry.name.startsWith(`${location.origin}/`);
  return isOurs && entry instanceof PerformanceResourceTiming && entry.workerStart === 0;
}
