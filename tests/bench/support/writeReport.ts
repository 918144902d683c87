import { writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import type { PageBytes } from "../bytes.bench.ts";
import type { LighthousePage } from "../lighthouse.bench.ts";
import type { LoadingRuns } from "../loading.bench.ts";
import type { Navigations } from "../navigation.bench.ts";
import type { Printing } from "../printing.bench.ts";
import type { OfflineSearch } from "./offlineSearch.ts";
import { offlineSearchPart } from "./offlineSearchPart.ts";
import { bytesPart, lighthousePart, loadingPart, navigationPart, printingPart } from "./reportParts.ts";
import type { Goal } from "./reportParts.ts";
import { table } from "./reportTables.ts";
import { readResult } from "./results.ts";

/** Writes what was measured to docs/bench.md and docs/bench.json, and says it. A part that did not run is left out, and no file is written. */
export default async function writeReport(): Promise<void> {
  const bytes = await readResult<PageBytes[]>("bytes");
  const loading = await readResult<LoadingRuns>("loading");
  const navigation = await readResult<Navigations>("navigation");
  const printing = await readResult<Printing[]>("printing");
  const lighthouse = await readResult<LighthousePage[]>("lighthouse");
  const offlineSearch = await readResult<OfflineSearch>("offlineSearch");
  const parts = [
    loading && loadingPart(loading),
    bytes && bytesPart(bytes),
    navigation && navigationPart(navigation),
    lighthouse && lighthousePart(lighthouse),
    printing && printingPart(printing),
    offlineSearch && offlineSearchPart(offlineSearch),
  ].filter((part) => part !== undefined);
  const report = [intro(), goalsTable(parts.flatMap(({ goals }) => goals)), ...parts.map(({ text }) => text)].join(
    "\n\n",
  );
  console.log(report);
  if (parts.length < 6) return;
  await writeFile("docs/bench.md", `${report}\n`);
  await writeFile(
    "docs/bench.json",
    `${JSON.stringify({ bytes, loading, navigation, lighthouse, printing, offlineSearch }, null, 1)}\n`,
  );
}

function intro(): string {
  return `# What \`npm run bench\` measured

${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.versions.node}. Written by \`npm run bench\`: do not edit.
The built paper, served as \`npm start\` serves it, in Chromium as a phone of 412 x 823: slow 4G (150 ms, 1.6 Mbit/s), computing four times
slower than this machine, never here before. The plain twin is the same story as HTML written by hand, with the same picture and a kilobyte of style, on
the same server. "Load" behind a title is how many programs wanted a core just then: above the number of cores, times in milliseconds say more of the machine
than of the paper, and ratios to the twin, which was measured in turn, are what counts.`;
}

function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map(({ what, goal, measured, isReached }) => [
    what,
    goal,
    measured,
    isReached ? "reached" : "missed",
  ]);
  return table([["", "goal", "measured", ""], ...rows]);
}
