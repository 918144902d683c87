import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** A page of an earlier printing. */
export interface PageRecord {
  /** Of what it was made: see `fingerprint`. */
  made: string;
  /** Of its HTML, as it was written. */
  html: string;
}

/** What an earlier printing left in the folder of the built reader. */
export interface PrintRecord {
  /** Of the shell that its pages were set in: they name its scripts and styles. */
  shell: string;
  /** By file below the folder. */
  pages: Record<string, PageRecord>;
}

/** Beside what Vite notes of its build; no host serves it. */
const recordFile = ".vite/printed.json";
const packed = ["", ".br", ".gz"];

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/** Empty where nothing was printed before, or nothing that is to be trusted. */
export async function readRecord(dist: string): Promise<PrintRecord> {
  try {
    // Our own press wrote it into this very folder.
    return JSON.parse(await readFile(join(dist, recordFile), "utf8"));
  } catch {
    return { shell: "", pages: {} };
  }
}

export async function writeRecord(dist: string, record: PrintRecord): Promise<void> {
  await mkdir(dirname(join(dist, recordFile)), { recursive: true });
  await writeFile(join(dist, recordFile), JSON.stringify(record));
}

/** Before a build: empties the folder, but for the pages that were printed: a printing after it writes only those that changed. */
export async function emptyButPrinted(dist: string): Promise<void> {
  const { pages } = await readRecord(dist);
  const kept = new Set([recordFile, ...Object.keys(pages).flatMap((file) => packed.map((ending) => file + ending))]);
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.toReversed()) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await rmdir(path).catch(() => undefined);
    else if (!kept.has(relative(dist, path))) await rm(path);
  }
}

/** After a build: pages that were set in another shell go, since what they name is there no more. */
export async function dropUnlessFit(dist: string, shell: string): Promise<void> {
  if ((await readRecord(dist)).shell !== hashOf(shell)) await takePagesAway(dist);
}

/** Takes away all that was printed. The front page's file is the shell's again with each build. */
export async function takePagesAway(dist: string): Promise<void> {
  const { pages } = await readRecord(dist);
  for (const file of Object.keys(pages)) if (file !== "index.html") await removePage(dist, file);
  await rm(join(dist, recordFile), { force: true });
}

/** Takes a page away with its packed forms, and its folder unless that holds others. */
export async function removePage(dist: string, file: string): Promise<void> {
  for (const ending of packed) await rm(join(dist, file) + ending, { force: true });
  await rmdir(dirname(join(dist, file))).catch(() => undefined);
}
