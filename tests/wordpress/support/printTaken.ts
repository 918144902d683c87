import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Taken } from "./takenEdition.ts";

export interface TakenPrinting {
  /** The built reader of the edition, with every page printed. */
  dist: string;
  /** What the printing of pages and of feeds said, in both channels. */
  said: string;
  remove(): Promise<void>;
}

/** The pictures and files of an edition stand in its folder; beside it the reader is built that ships it, as `EDITION_DIR=… npm run build` does. */
export async function printTaken(taken: Taken): Promise<TakenPrinting> {
  // Below the project, where the built programs find their packages.
  const folder = await mkdtemp(join(resolve(".cache"), "taken-"));
  const dist = join(folder, "dist");
  const programs = join(folder, "programs");
  const env = {
    ...process.env,
    WORDPRESS_URL: "",
    EDITION_DIR: join(taken.folder, "edition"),
    DIST_DIR: dist,
    SITE_URL: "https://paper.example",
  };
  const run = (...words: string[]) => promisify(execFile)(process.execPath, words, { env });
  const build = (...words: string[]) => run("node_modules/vite/bin/vite.js", "build", "--logLevel", "error", ...words);
  await build("--outDir", dist);
  await build("--ssr", "--outDir", programs);
  const pages = await run(join(programs, "printPages.js"));
  const feeds = await run(join(programs, "printFeeds.js"));
  const said = pages.stdout + pages.stderr + feeds.stdout + feeds.stderr;
  return { dist, said, remove: () => rm(folder, { recursive: true, force: true }) };
}
