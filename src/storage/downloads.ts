import * as v from "valibot";
import type { Download } from "#domain/download.ts";
import { withShelves } from "./db.ts";

/**
 * The shelves of downloads: how far each one is, and which files lie verified on the device. The files themselves lie in the cache
 * that the worker answers from (keptFiles.ts). What is stored but makes no sense counts as not there.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const timestamp = v.pipe(v.string(), v.isoTimestamp());
const amount = v.object({ files: count, bytes: count });

const downloadSchema: v.GenericSchema<unknown, Download> = v.object({
  name: v.pipe(v.string(), v.regex(/^(?:all|section\/[^/\\?#]+)$/)),
  title: v.string(),
  stories: count,
  withPictures: v.boolean(),
  state: v.picklist(["running", "paused", "waiting", "full", "incomplete", "complete"]),
  hash: v.string(),
  done: amount,
  total: amount,
  startedAt: timestamp,
  completedAt: v.nullable(timestamp),
});

const fileSchema = v.object({ url: v.string(), sha256: v.string(), bytes: count });

/** A file that lies in the cache, and was what it ought to be when it was laid there. */
export type VerifiedFile = v.InferOutput<typeof fileSchema>;

/** What becomes of a download; null: nothing. */
export type Change = (download: Download | null) => Download | null;

/** The first started first. @throws StorageError, as do all below */
export async function readDownloads(): Promise<Download[]> {
  const stored = await withShelves((db) => db.getAll("downloads"));
  return stored.flatMap((value) => parse(value) ?? []).sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

/** Changes a download, or begins one, and gives back what it is now. No other tab comes in between. */
export async function changeDownload(name: string, change: Change): Promise<Download | null> {
  return withShelves(async (db) => {
    const { store, done } = db.transaction("downloads", "readwrite");
    const next = change(parse(await store.get(name)));
    if (next) await store.put(next);
    await done;
    return next;
  });
}

/** Notes that a file lies verified in the cache, and changes the download with it: both or neither. */
export async function noteVerified(name: string, file: VerifiedFile, change: Change): Promise<Download | null> {
  return withShelves(async (db) => {
    const work = db.transaction(["downloads", "downloadedFiles"], "readwrite");
    const next = change(parse(await work.objectStore("downloads").get(name)));
    // A download that was removed meanwhile leaves nothing behind.
    if (next) {
      await work.objectStore("downloadedFiles").put(file);
      await work.objectStore("downloads").put(next);
    }
    await work.done;
    return next;
  });
}

export async function deleteDownload(name: string): Promise<void> {
  await withShelves((db) => db.delete("downloads", name));
}

/** By address. */
export async function readVerified(): Promise<Map<string, VerifiedFile>> {
  const stored = await withShelves((db) => db.getAll("downloadedFiles"));
  const files = stored.map((value) => v.safeParse(fileSchema, value)).flatMap((one) => (one.success ? one.output : []));
  return new Map(files.map((file) => [file.url, file]));
}

export async function forgetVerified(urls: readonly string[]): Promise<void> {
  await withShelves(async (db) => {
    const { store, done } = db.transaction("downloadedFiles", "readwrite");
    await Promise.all(urls.map((url) => store.delete(url)));
    await done;
  });
}

function parse(value: unknown): Download | null {
  const parsed = v.safeParse(downloadSchema, value);
  return parsed.success ? parsed.output : null;
}
