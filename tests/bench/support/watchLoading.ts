import type { Page } from "@playwright/test";

/** What a page's own clock says of how it opened. Milliseconds since the address was asked for. */
export interface Loading {
  firstPaint: number;
  largestPaint: number;
  /** What tasks took beyond 50 ms each, from the first paint on. */
  blocking: number;
  /** Cumulative layout shift. */
  shift: number;
  load: number;
  /** Requests begun before the page counted as loaded, its own included. */
  requests: number;
}

declare global {
  interface Window {
    watched: { largest: number; tasks: { at: number; long: number }[]; shift: number };
  }
}

/** Notes from the very beginning what cannot be asked for afterwards. */
export async function watchLoading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Window["watched"] = { largest: 0, tasks: [], shift: 0 };
    window.watched = watched;
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch("largest-contentful-paint", (entry) => (watched.largest = entry.startTime));
    watch("longtask", ({ startTime, duration }) => watched.tasks.push({ at: startTime, long: duration }));
    watch("layout-shift", (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) watched.shift += value;
    });
  });
}

/** What was noted, once the page has nothing more to do. */
export async function readLoading(page: Page): Promise<Loading> {
  return page.evaluate(() => {
    const { largest, tasks, shift } = window.watched;
    const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    const load = (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventStart;
    const late = tasks.filter(({ at, long }) => at + long > firstPaint);
    return {
      firstPaint,
      largestPaint: largest,
      blocking: late.reduce((sum, { long }) => sum + Math.max(0, long - 50), 0),
      shift,
      load,
      requests: 1 + performance.getEntriesByType("resource").filter(({ startTime }) => startTime < load).length,
    };
  });
}
