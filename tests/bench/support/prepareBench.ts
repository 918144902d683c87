import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { articleSchema } from "#sources/edition/schemas.ts";
import buildPaper from "#tests/e2e/support/build.ts";
import { findFreePort } from "#tests/wordpress/support/findFreePort.ts";
import { resultsFolder, servedFolder } from "./benchFolders.ts";
import { storySlug, twinPath } from "./benchPages.ts";
import { plainTwin } from "./plainTwin.ts";

/** Builds the paper for the address that it is measured at, and puts the plain twin of its story beside it, compressed as everything is. */
export default async function prepareBench(): Promise<void> {
  process.env.BENCH_PORT = String(await findFreePort());
  process.env.SITE_URL = `http://127.0.0.1:${process.env.BENCH_PORT}`;
  buildPaper();
  for (const folder of [servedFolder, resultsFolder]) await rm(folder, { recursive: true, force: true });
  await mkdir(resultsFolder, { recursive: true });
  // A compressed sibling counts while it is as new as its file.
  await cp("dist", servedFolder, { recursive: true, preserveTimestamps: true });
  const text = await readFile(join(servedFolder, `edition/articles/${storySlug}.json`), "utf8");
  await mkdir(join(servedFolder, twinPath));
  await writeFile(join(servedFolder, twinPath, "index.html"), plainTwin(v.parse(articleSchema, JSON.parse(text))));
  execFileSync(process.execPath, ["build/compress.js", join(servedFolder, twinPath)], { stdio: "ignore" });
}
