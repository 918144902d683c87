import type { DownloadOffer } from "#domain/download.ts";
import { deleteDownload, readDownloads } from "#storage/downloads.ts";
import { openKeptFiles } from "#storage/keptFiles.ts";
import { askToStay } from "#storage/standing.ts";
import { storageErrorReason } from "#storage/StorageError.ts";
import { applyEvent } from "./applyEvent.ts";
import { setHalt } from "./halt.ts";
import { runDownloads } from "./runDownloads.ts";
import { retryNow } from "./retryNow.ts";
import { sweep } from "./sweep.ts";

/** What a reader does with downloads. Each rejects with a StorageError where the device will not have it. */
export async function startDownload(offer: DownloadOffer, withPictures: boolean): Promise<void> {
  const isFirst = (await readDownloads()).length === 0;
  // Before anything comes: by this cache the next visit knows that there is something to go on with (resumeDownloads.ts).
  await openKeptFiles();
  await applyEvent(offer.name, { type: "asked", offer, withPictures, at: new Date().toISOString() });
  goOn();
  // The browser is asked to throw nothing away only now that there is something worth keeping. Firefox asks its reader, who may
  // leave that unanswered: nothing here waits for it.
  if (isFirst) void askToStay();
}

export async function pauseDownload(name: string): Promise<void> {
  await applyEvent(name, { type: "paused" });
  retryNow();
}

/** Goes on with one that was paused, tries again what failed, or looks for what changed. */
export async function resumeDownload(name: string): Promise<void> {
  await applyEvent(name, { type: "resumed" });
  goOn();
}

/** Removes a download and frees its room; files that another download lists stay. */
export async function removeDownload(name: string): Promise<void> {
  await deleteDownload(name);
  retryNow();
  await sweep();
}

/** Goes on with all that was not finished and not paused. */
export async function goOnWithAll(): Promise<void> {
  const downloads = await readDownloads();
  if (downloads.some(({ state }) => state === "running" || state === "waiting")) goOn();
}

/** Nobody waits for it: how far it is, and why it stopped, lies on the device. */
function goOn(): void {
  setHalt(null);
  runDownloads().catch((error: unknown) => setHalt(storageErrorReason(error)));
}
