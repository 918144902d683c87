import { readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { resultsFolder } from "./benchFolders.ts";

/** The middle of the figures; the mean of the two in the middle where they are even. NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

export interface Kept<T> {
  /** Programs that wanted a core, on average of the minute before: what else the machine was doing shows in it. */
  load: number;
  found: T;
}

/** Keeps what one part of the bench found for the report. */
export async function keepResult<T>(name: string, found: T): Promise<void> {
  const kept: Kept<T> = { load: loadavg()[0] ?? 0, found };
  await writeFile(join(resultsFolder, `${name}.json`), JSON.stringify(kept, null, 2));
}

/** What a part of the bench found; undefined where it did not run. */
export async function readResult<T>(name: string): Promise<Kept<T> | undefined> {
  try {
    return JSON.parse(await readFile(join(resultsFolder, `${name}.json`), "utf8")) as Kept<T>;
  } catch {
    return undefined;
  }
}
