import type { Download, ListedFile } from "#domain/download.ts";
import { fetchFile } from "#sources/fetchFile.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { sha256Of } from "#sources/sha256Of.ts";
import { noteVerified } from "#storage/downloads.ts";
import type { KeptFiles } from "#storage/keptFiles.ts";
import { keyOf } from "#storage/keptFiles.ts";
import { nextDownload } from "./nextDownload.ts";

/** The shelf that a download fills, and what lay on it when the filling began. */
export interface Shelf {
  kept: KeptFiles;
  keys: ReadonlySet<string>;
}

/**
 * Fetches one file of a download, and lays it down once it is what it ought to be. It counts as verified only when it lies there
 * whole. `missing`: it cannot be had as it is listed; else the download as it is now, null if it was removed.
 * @throws SourceError `offline`, StorageError
 */
export async function keepFile(
  name: string,
  file: ListedFile,
  { kept, keys }: Shelf,
  signal: AbortSignal,
): Promise<Download | "missing" | null> {
  const { url, sha256, bytes } = file;
  // A tab that died after laying it down and before noting it: what lies there is not asked for again.
  const lies = keys.has(keyOf(url)) && (await isWhole(await kept.read(url), sha256));
  if (!lies) {
    const fetched = await fetchListed(url, signal);
    if (!(await isWhole(fetched?.bytes ?? null, sha256)) || !fetched) return "missing";
    signal.throwIfAborted();
    await kept.put(url, fetched.bytes, fetched.type);
  }
  return noteVerified(name, { url, sha256, bytes }, (download) => nextDownload(download, { type: "kept", bytes }));
}

async function fetchListed(url: string, signal: AbortSignal) {
  try {
    return await fetchFile(url, signal);
  } catch (error) {
    if (isSourceError(error) && error.kind !== "offline") return null;
    throw error;
  }
}

async function isWhole(bytes: ArrayBuffer | null, sha256: string): Promise<boolean> {
  return bytes !== null && (await sha256Of(bytes)) === sha256;
}
