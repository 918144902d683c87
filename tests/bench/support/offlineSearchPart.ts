import type { OfflineSearch } from "./offlineSearch.ts";
import type { ReportPart } from "./reportParts.ts";
import { kilobytes, milliseconds, table } from "./reportTables.ts";
import type { Kept } from "./results.ts";
import { median } from "./results.ts";

/** Chromium slows a page down on request, its workers never: by another reckoning what those took counts four times. */
const workerSlowdown = 4;

export function offlineSearchPart({ load, found }: Kept<OfflineSearch>): ReportPart {
  const { stories, building, longestTask, memory, keystrokes, reopening } = found;
  const slowed = keystrokes.map(({ milliseconds, inWorker }) => milliseconds + (workerSlowdown - 1) * inWorker);
  const middle = median(slowed);
  const slowest = Math.max(...keystrokes.map((key) => key.milliseconds));
  const search = `search over ${stories.toLocaleString("en")} kept stories`;
  return {
    goals: [
      {
        what: `${search}, from key to result, the slowest key, ms`,
        goal: "at most 100",
        measured: milliseconds(slowest),
        isReached: slowest <= 100,
      },
      {
        what: `${search}, median, its worker reckoned as slow as the page, ms`,
        goal: "at most 100",
        measured: milliseconds(middle),
        isReached: middle <= 100,
      },
      {
        what: "longest task of the page while the index is built, ms",
        goal: "under 50",
        measured: longestTask === 0 ? "under 50" : milliseconds(longestTask),
        isReached: longestTask === 0,
      },
    ],
    text: [
      `## Search without a network, ${stories.toLocaleString("en")} kept stories (load ${load.toFixed(1)})`,
      table([
        ["", ""],
        [
          "key to result, page four times slower, ms (median)",
          milliseconds(median(keystrokes.map((key) => key.milliseconds))),
        ],
        ["the same with the worker four times slower too, ms (median)", milliseconds(middle)],
        [
          "of it in the worker at its own speed, ms (median)",
          milliseconds(median(keystrokes.map((key) => key.inWorker))),
        ],
        ["the slowest key, page four times slower, ms", milliseconds(slowest)],
        ["with the worker four times slower too, ms (slowest)", milliseconds(Math.max(...slowed))],
        ["index built from nothing, ms", milliseconds(building)],
        ["search opened again on the kept index, first result, four times slower, ms", milliseconds(reopening)],
        ["memory of the worker with the index, KB", kilobytes(memory)],
      ]),
    ].join("\n\n"),
  };
}
