import type { Download, DownloadList, ListedFile } from "#domain/download.ts";
import { downloadSource } from "#sources/downloads.ts";
import { SourceError } from "#sources/SourceError.ts";
import { changeDownload, readVerified } from "#storage/downloads.ts";
import { keyOf, openKeptFiles } from "#storage/keptFiles.ts";
import { applyEvent } from "./applyEvent.ts";
import { nextDownload } from "./nextDownload.ts";
import type { Shelf } from "./keepFile.ts";
import { keepFile } from "./keepFile.ts";
import { sweep } from "./sweep.ts";

/** Files on their way at the same time: a host is asked no more at once than by a page. */
const atOnce = 4;
/** So many in a row that cannot be had: the host is in trouble, and is left in peace. */
const mostMissing = 20;

/**
 * Brings one download as far as it will go: its list, then every file that does not lie verified on the device. Files that are not
 * what the list says are looked for in a newer list once. Ends early when the reader pauses or removes it.
 * @throws SourceError, StorageError; what was kept until then is kept
 */
export async function fetchDownload(name: string): Promise<void> {
  if (!downloadSource) throw new SourceError("broken", "This paper offers nothing for taking along");
  let before = "";
  for (;;) {
    const list = await downloadSource.list(name);
    const { missing, download } = await fetchListed(list);
    // What was cut short is not at its end, even if somebody goes on with it by now, and its old files are read until the new ones come.
    if (download?.state !== "running") {
      // What a removal in another tab left behind.
      if (!download) await sweep();
      return;
    }
    if (missing > 0 && list.hash !== before) {
      before = list.hash;
      continue;
    }
    await applyEvent(name, { type: "ended", missing, at: new Date().toISOString() });
    // What the new list names no more.
    if (missing === 0) await sweep();
    return;
  }
}

async function fetchListed(list: DownloadList): Promise<{ missing: number; download: Download | null }> {
  const kept = await openKeptFiles();
  await kept.putList(list);
  const shelf = { kept, keys: await kept.keys() };
  const verified = await readVerified();
  const lies = ({ url, sha256 }: ListedFile) => verified.get(url)?.sha256 === sha256 && shelf.keys.has(keyOf(url));
  const download = await changeDownload(list.name, (current) => {
    const files = list.files.filter((file) => current?.withPictures || !file.isPicture);
    return nextDownload(current, { type: "listed", list, total: sum(files), done: sum(files.filter(lies)) });
  });
  if (download?.state !== "running") return { missing: 0, download };
  const pending = list.files.filter((file) => (download.withPictures || !file.isPicture) && !lies(file));
  return fetchFiles(download, pending, shelf);
}

interface Progress {
  /** Files that cannot be had as they are listed, and how many of them came one after the other. */
  missing: number;
  inRow: number;
  /** Null: it was removed meanwhile. */
  download: Download | null;
}

/** Fetches files side by side until all were tried, one fails for a reason that the next would fail for too, or nobody wants them. */
async function fetchFiles(download: Download, pending: readonly ListedFile[], shelf: Shelf): Promise<Progress> {
  const stop = new AbortController();
  const queue = pending.values();
  const progress: Progress = { missing: 0, inRow: 0, download };
  const work = async () => {
    for (const file of queue) {
      if (stop.signal.aborted) return;
      const outcome = await keepFile(download.name, file, shelf, stop.signal);
      note(progress, outcome);
      if (progress.download?.state !== "running" || progress.inRow >= mostMissing) stop.abort();
    }
  };
  const end = (error: unknown) => {
    // What was cut off by another's end is no failure of its own.
    const isFirst = !stop.signal.aborted;
    stop.abort();
    if (isFirst) throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, () => work().catch(end)));
  const failure = ends.find((one) => one.status === "rejected");
  if (failure) throw failure.reason;
  return progress;
}

function note(progress: Progress, outcome: Download | "missing" | null): void {
  progress.inRow = outcome === "missing" ? progress.inRow + 1 : 0;
  if (outcome === "missing") progress.missing += 1;
  else progress.download = outcome;
}

function sum(files: readonly ListedFile[]) {
  return { files: files.length, bytes: files.reduce((total, { bytes }) => total + bytes, 0) };
}
