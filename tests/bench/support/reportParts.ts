import type { Bytes, PageBytes } from "../bytes.bench.ts";
import type { LighthousePage } from "../lighthouse.bench.ts";
import type { LoadingRuns } from "../loading.bench.ts";
import type { Navigations } from "../navigation.bench.ts";
import type { Printing } from "../printing.bench.ts";
import { kilobytes, milliseconds, table, times } from "./reportTables.ts";
import type { Kept } from "./results.ts";
import { median } from "./results.ts";
import type { Loading } from "./watchLoading.ts";

export interface Goal {
  what: string;
  goal: string;
  measured: string;
  isReached: boolean;
}

export interface ReportPart {
  goals: Goal[];
  text: string;
}

function title(words: string, { load }: Kept<unknown>): string {
  return `## ${words} (load ${load.toFixed(1)})`;
}

function atMost(what: string, limit: number, measured: number, say: (figure: number) => string): Goal {
  return { what, goal: `at most ${say(limit)}`, measured: say(measured), isReached: measured <= limit };
}

export function loadingPart(kept: Kept<LoadingRuns>): ReportPart {
  const { ours, twin, front } = kept.found;
  const middle = (runs: Loading[], figure: keyof Loading) => median(runs.map((run) => run[figure]));
  const ratio = (figure: keyof Loading) =>
    median(ours.map((run, index) => run[figure] / (twin[index]?.[figure] ?? Number.NaN)));
  const row = (name: string, runs: Loading[]) => [
    name,
    ...(["firstPaint", "largestPaint", "blocking", "load"] as const).map((figure) =>
      milliseconds(middle(runs, figure)),
    ),
    middle(runs, "shift").toFixed(4),
    middle(runs, "requests"),
  ];
  const heads = [
    "medians",
    "first paint, ms",
    "largest paint, ms",
    "blocking, ms",
    "load, ms",
    "shift",
    "requests by load",
  ];
  const paints = [times(ratio("firstPaint")), times(ratio("largestPaint"))];
  return {
    goals: [
      atMost("largest paint of an article over its plain twin", 1.1, ratio("largestPaint"), times),
      atMost("first paint over the plain twin", 1.06, ratio("firstPaint"), times),
      atMost("total blocking time, ms", 30, middle(ours, "blocking"), milliseconds),
      atMost("layout shift", 0, middle(ours, "shift"), (shift) => shift.toFixed(4)),
      atMost("requests by load, one picture", 10, middle(ours, "requests"), String),
    ],
    text: [
      title(`Opening a page, ${ours.length} runs of each in turn`, kept),
      table([
        heads,
        row("article", ours),
        row("plain twin", twin),
        ["article over twin, run by run", ...paints, "", "", "", ""],
        row("front page", front),
      ]),
    ].join("\n\n"),
  };
}

export function bytesPart(kept: Kept<PageBytes[]>): ReportPart {
  const of = (kind: string) => kept.found.find((page) => page.kind === kind)?.byLoad;
  const [article, twin] = [of("article"), of("plain twin")];
  const columns = ["html", "css", "js", "font", "picture", "data"] as const satisfies (keyof Bytes)[];
  return {
    goals: [
      atMost("JavaScript of an article by load, KB gzip", 120_000, article?.js ?? Number.NaN, kilobytes),
      atMost("HTML of an article over its twin's, gzip", 2.5, (article?.html ?? Number.NaN) / (twin?.html ?? 0), times),
    ],
    text: [
      title("Bytes", kept),
      "KB of 1,000 bytes; text as gzip makes it (our server sends Brotli, an eighth less). By load, and the JavaScript that had come when the app stood.",
      table([
        ["page", ...columns, "requests by load", "js in all"],
        ...kept.found.map(({ kind, byLoad, inAll, requestsByLoad }) => [
          kind,
          ...columns.map((column) => kilobytes(byLoad[column])),
          requestsByLoad,
          kilobytes(inAll.js),
        ]),
      ]),
    ].join("\n\n"),
  };
}

export function navigationPart(kept: Kept<Navigations>): ReportPart {
  const { toStory, toSection } = kept.found;
  const row = (name: string, runs: number[]) => [name, milliseconds(median(runs)), runs.map(milliseconds).join(", ")];
  return {
    goals: [atMost("from tap to headline in the app, fetched ahead, ms", 100, median(toStory), milliseconds)],
    text: [
      title("From tap to headline inside the app", kept),
      table([["to a", "median, ms", "runs"], row("story", toStory), row("section", toSection)]),
    ].join("\n\n"),
  };
}

export function lighthousePart(kept: Kept<LighthousePage[]>): ReportPart {
  const middle = ({ scores }: LighthousePage) => [0, 1, 2, 3].map((at) => median(scores.map((run) => run[at] ?? 0)));
  const wanted = [99, 100, 100, 100];
  const goals = kept.found.map((page) => ({
    what: `Lighthouse, ${page.kind}`,
    goal: wanted.join(", "),
    measured: middle(page).join(", "),
    isReached: middle(page).every((score, at) => score >= (wanted[at] ?? 100)),
  }));
  const rows = kept.found.map((page) => [page.kind, ...middle(page), page.faults.join(", ")]);
  return {
    goals,
    text: [
      title(`Lighthouse 12, mobile, medians of ${kept.found[0]?.scores.length} runs`, kept),
      table([["page", "performance", "accessibility", "best practices", "SEO", "below 90 in any run"], ...rows]),
    ].join("\n\n"),
  };
}

export function printingPart(kept: Kept<Printing[]>): ReportPart {
  const largest = kept.found.at(-1);
  const rate = ({ pages, seconds }: Printing) => pages / seconds;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
  return {
    goals: [
      {
        what: "pages printed a second",
        goal: "at least 150",
        measured: String(Math.round(largest ? rate(largest) : 0)),
        isReached: largest !== undefined && rate(largest) >= 150,
      },
      atMost("memory for 10,000 stories", 512_000_000, largest?.memory ?? Number.NaN, megabytes),
    ],
    text: [
      title("Printing an edition", kept),
      table([
        ["stories", "pages", "seconds", "pages a second", "most memory"],
        ...kept.found.map((run) => [
          run.stories.toLocaleString("en"),
          run.pages.toLocaleString("en"),
          run.seconds.toFixed(1),
          Math.round(rate(run)),
          megabytes(run.memory),
        ]),
      ]),
    ].join("\n\n"),
  };
}
