import { mkdtemp, readFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "#press/take/Report.ts";
import { disk } from "#press/take/disk.ts";
import { Progress } from "#press/take/Progress.ts";
import { takeEdition } from "#press/take/takeEdition.ts";
import type { TakeOptions } from "#press/take/run.ts";
import type { TakeSite } from "./takeSite.ts";

export const newFolder = () => mkdtemp(join(tmpdir(), "broadsheet-take-"));

/** Milliseconds that a taking would have waited. */
export const pauses: number[] = [];

/** Takes a site into `<folder>/edition`, without waiting for anything. */
export function takeOnce(site: TakeSite, folder: string, more: Partial<TakeOptions> = {}): Promise<Report> {
  return takeEdition({
    address: site.home,
    out: join(folder, "edition"),
    since: null,
    limit: null,
    takesAll: false,
    largestFile: 1024 * 1024,
    client: { timeLimit: 30_000, attempts: 3, pause: async (time) => void pauses.push(time) },
    disk,
    progress: new Progress({ write: () => undefined }),
    ...more,
  });
}

/** Every JSON file of the edition by its name. */
export async function readEdition(folder: string): Promise<Map<string, unknown>> {
  const out = join(folder, "edition");
  const names = (await readdir(out, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, JSON.parse(await readFile(join(out, name), "utf8"))] as const)),
  );
}

export async function readArticle(folder: string, slug: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, "edition/articles", `${slug}.json`), "utf8")) as Record<
    string,
    unknown
  >;
}
