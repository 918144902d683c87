import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import * as v from "valibot";
import { type SavedRecord, savedRecordSchema } from "./savedRecord.ts";
import { StorageError } from "./StorageError.ts";

/**
 * IndexedDB holds what the reader made or asked to keep: saved stories. The only `openDB`. Every function rejects with a
 * StorageError where the device will not have it; what is stored but makes no sense counts as not there.
 */
interface Shelves extends DBSchema {
  saved: { key: string; value: unknown };
}

const databaseName = "broadsheet";
const databaseVersion = 1;
/** Some browsers never answer an open request (an older tab holds on, a damaged profile). Milliseconds. */
const openLimit = 5_000;

let opening: Promise<IDBPDatabase<Shelves>> | undefined;

export async function readSaved(path: string): Promise<SavedRecord | null> {
  return parseRecord(await run((db) => db.get("saved", path)));
}

/** Every readable record, the latest saved first. */
export async function readAllSaved(): Promise<SavedRecord[]> {
  const stored = await run((db) => db.getAll("saved"));
  return stored.flatMap((value) => parseRecord(value) ?? []).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** Refuses what could not be read again, so that nothing is called saved that is lost. */
export async function writeSaved(record: SavedRecord): Promise<void> {
  const stored = parseRecord(record);
  if (!stored) throw new StorageError("unavailable", `${record.path} is no story that can be kept`);
  await run((db) => db.put("saved", stored));
}

export async function deleteSaved(path: string): Promise<void> {
  await run((db) => db.delete("saved", path));
}

function parseRecord(value: unknown): SavedRecord | null {
  const parsed = v.safeParse(savedRecordSchema, value);
  return parsed.success ? parsed.output : null;
}

async function run<T>(work: (db: IDBPDatabase<Shelves>) => Promise<T>): Promise<T> {
  try {
    opening ??= openShelves();
    return await work(await opening);
  } catch (cause) {
    forgetConnection();
    const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
    throw new StorageError(isFull ? "full" : "unavailable", "The device's storage failed", { cause });
  }
}

function openShelves(): Promise<IDBPDatabase<Shelves>> {
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => {
      reject(new Error(reason));
      // What opens after all has nobody waiting for it, and would hold up other tabs.
      opened.then(
        (db) => db.close(),
        () => undefined,
      );
    };
    const limit = setTimeout(() => refuse("No answer from IndexedDB"), openLimit);
    const opened = openDB<Shelves>(databaseName, databaseVersion, {
      upgrade(db, oldVersion) {
        if (oldVersion < 1) db.createObjectStore("saved", { keyPath: "path" });
      },
      blocked: () => refuse("Another tab holds an older version open"),
      // A newer version of the paper in another tab wants to upgrade: let go, the next use opens anew.
      blocking: forgetConnection,
      terminated: forgetConnection,
    });
    opened.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}

function forgetConnection(): void {
  opening?.then(
    (db) => db.close(),
    () => undefined,
  );
  opening = undefined;
}
