import { execFile } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type PaperServer, startPaper } from "./paperServer.ts";

const run = promisify(execFile);
const folder = resolve(".cache/releases");

/** A release as it is served: the files of the two before it with it. */
export interface Release extends PaperServer {
  /** Its name, as its pages bear it. */
  readonly name: string;
}

/** Builds three releases of the paper one after another in one folder, as a publisher does, and serves each as it was after its build. */
export async function buildReleases(): Promise<[Release, Release, Release]> {
  await rm(folder, { recursive: true, force: true });
  const a = await buildNext("a");
  const b = await buildNext("b");
  return [a, b, await buildNext("c")];
}

async function buildNext(letter: string): Promise<Release> {
  const dist = join(folder, "dist");
  // The address of the paper stands in its scripts: another one makes other files, as a change of any of them would.
  const env = { ...process.env, SITE_URL: `https://${letter}.example`, EDITION_DIR: "public/edition", DIST_DIR: dist };
  await run("npx", ["vite", "build", "--outDir", dist, "--emptyOutDir", "--logLevel", "error"], { env });
  await run(process.execPath, ["build/printPages.js"], { env: { ...env, PRINT_LIMIT: "3" } });
  const served = join(folder, letter);
  await cp(dist, served, { recursive: true });
  const paper = await startPaper({ DIST_DIR: served, EDITION_DIR: "public/edition" });
  const answer: unknown = await (await fetch(`${paper.url}/version.json`)).json();
  return { ...paper, name: String(Reflect.get(Object(answer), "release")) };
}
