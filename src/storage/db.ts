import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { StorageError } from "./StorageError.ts";

/**
 * IndexedDB holds what the reader made or asked to keep. The only `openDB`: what lies on a shelf, and how it is read back,
 * stands in a file of its own beside this one.
 */
interface Shelves extends DBSchema {
  /** Stories kept by the reader, by path. */
  saved: { key: string; value: unknown };
  /** Comments begun and not sent, by the place they answer. */
  drafts: { key: string; value: unknown };
  /** Comments on their way, by the id this device gave them. */
  outbox: { key: string; value: unknown };
  /** What became of comments sent from this device, by the number of the comment. */
  ownComments: { key: string; value: unknown };
  /** Sections or editions that the reader asked to download, by name. */
  downloads: { key: string; value: unknown };
  /** Files of downloads that lie verified in the worker's cache, by address. */
  downloadedFiles: { key: string; value: unknown };
  /** What the search over kept stories was built from, by name. */
  searchParts: { key: string; value: unknown };
}

const databaseName = "broadsheet";
const databaseVersion = 2;
/** Some browsers never answer an open request (an older tab holds on, a damaged profile). Milliseconds. */
const openLimit = 5_000;

let opening: Promise<IDBPDatabase<Shelves>> | undefined;

/** Does `work` on the shelves. Rejects with a StorageError where the device will not have it. */
export async function withShelves<T>(work: (db: IDBPDatabase<Shelves>) => Promise<T>): Promise<T> {
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
        if (oldVersion < 2) addSecondShelves(db);
      },
      blocked: () => refuse("Another tab holds an older version open"),
      // A newer version of the paper in another tab wants to upgrade: let go, the next use opens anew.
      blocking: forgetConnection,
      terminated: forgetConnection,
    });
    opened.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}

function addSecondShelves(db: IDBPDatabase<Shelves>): void {
  db.createObjectStore("drafts", { keyPath: "place" });
  db.createObjectStore("outbox", { keyPath: "id" });
  db.createObjectStore("ownComments", { keyPath: "key" });
  db.createObjectStore("downloads", { keyPath: "name" });
  db.createObjectStore("downloadedFiles", { keyPath: "url" });
  db.createObjectStore("searchParts", { keyPath: "name" });
}

function forgetConnection(): void {
  opening?.then(
    (db) => db.close(),
    () => undefined,
  );
  opening = undefined;
}
