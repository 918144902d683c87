import { createHash, randomUUID } from "node:crypto";
import { rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { SiteError } from "#publisher/SiteError.ts";
import { describeDiskError } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { limitAtOnce } from "#publisher/limitAtOnce.ts";
import { renderTaken } from "./renderTaken.ts";
import type { Report } from "./Report.ts";
import type { SiteClient } from "./SiteClient.ts";
import { AnswerError } from "./SiteClient.ts";
import type { TakeFolder } from "./TakeFolder.ts";
import type { Needs } from "./TakeShelf.ts";

export interface CopyJob {
  client: SiteClient;
  folder: TakeFolder;
  disk: Disk;
  report: Report;
  /** Bytes: larger files stay where they are. */
  largestFile: number;
  onDone: (done: number, of: number) => void;
}

/** Pictures in memory and in the making at once. */
const picturesAtOnce = 2;
/** No camera writes larger ones. Bytes. */
const largestPicture = 64 * 1024 * 1024;

/** Fetches what stories speak of and was not fetched before. What cannot be had is reported; only a full disk or a silent site ends it. */
export async function copyUploads(needs: Needs, job: CopyJob): Promise<void> {
  const { state } = job.folder;
  const pictures = [...needs.pictures].filter(([first]) => state.pictures[first] === undefined);
  const files = [...needs.files].filter((address) => state.files[address] === undefined);
  const of = pictures.length + files.length;
  let done = 0;
  const inTurn = limitAtOnce(picturesAtOnce);
  const work = [
    ...pictures.map(
      ([first, candidates]) =>
        () =>
          copyPicture(first, candidates, job),
    ),
    ...files.map((address) => () => copyFile(address, job)),
  ];
  await job.disk.mkdir(join(job.folder.folder, "pictures"));
  await job.disk.mkdir(join(job.folder.folder, "files"));
  await Promise.all(
    work.map((one) =>
      inTurn(async () => {
        await one();
        job.onDone((done += 1), of);
      }),
    ),
  );
}

async function copyPicture(
  first: string,
  candidates: string[],
  { client, folder, disk, report }: CopyJob,
): Promise<void> {
  let why = "";
  for (const address of candidates) {
    try {
      const { bytes } = await client.get(address, "image/*", largestPicture, 3);
      const { isDrawing, ...taken } = await renderTaken(bytes, join(folder.folder, "pictures"), disk);
      if (isDrawing) report.note("Made into pixels", address);
      if (address !== first) report.note("Smaller than on the site", `${first}: ${why}`);
      report.counts.newPictures += 1;
      await folder.keepPicture(first, taken);
      return;
    } catch (error) {
      if (isFatal(error, address, folder)) throw error;
      why ||= error instanceof SiteError ? error.message : `${address} is no picture (${describe(error)}).`;
    }
  }
  report.note("Lost pictures", why);
}

async function copyFile(address: string, { client, folder, disk, report, largestFile }: CopyJob): Promise<void> {
  try {
    const { bytes } = await client.get(address, "*/*", largestFile, 3);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const file = `files/${hash}-${nameOf(address)}`;
    const path = join(folder.folder, file);
    if (!(await stat(path).catch(() => null))) {
      // The same file may lie at several addresses that are fetched side by side.
      const draft = `${path}.${randomUUID()}`;
      await disk.writeFile(draft, bytes);
      await rename(draft, path);
    }
    report.counts.newFiles += 1;
    await folder.keepFile(address, file);
  } catch (error) {
    if (isFatal(error, address, folder)) throw error;
    report.note("Left on the site", error instanceof Error ? error.message : String(error));
  }
}

/** A site that does not answer at all, and a disk that takes nothing more: every other upload would fare the same. */
function isFatal(error: unknown, address: string, { state }: TakeFolder): boolean {
  const isSilent = error instanceof SiteError && !(error instanceof AnswerError) && error.status === 503;
  return (isSilent && new URL(address).host === new URL(state.home).host) || describeDiskError(error, "") !== null;
}

/** The name that the file has on the site, in letters that are an address everywhere. */
function nameOf(address: string): string {
  const name = new URL(address).pathname.split("/").at(-1) ?? "";
  return (
    name
      .replace(/%[0-9a-f]{2}/gi, "-")
      .replace(/[^\w.-]+/g, "-")
      .replace(/^[.-]+/, "")
      .slice(-80) || "file"
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}
