import { withShelves } from "./db.ts";

/** What the reader made or asked to keep, shelf by shelf; other shelves hold what can be fetched or built again. */
const ownShelves = ["saved", "drafts", "outbox", "ownComments"] as const;
export type OwnShelf = (typeof ownShelves)[number];

export interface ShelfAmount {
  records: number;
  /** Letters of it as JSON: about its bytes. */
  bytes: number;
}

/** How much lies on each of the reader's own shelves. @throws StorageError, as do all below */
export async function measureShelves(): Promise<Record<OwnShelf, ShelfAmount>> {
  const { saved, drafts, outbox, ownComments } = await readOwnShelves();
  const measure = (records: unknown[]) => ({ records: records.length, bytes: JSON.stringify(records).length });
  return {
    saved: measure(saved),
    drafts: measure(drafts),
    outbox: measure(outbox),
    ownComments: measure(ownComments),
  };
}

/** Everything on the reader's own shelves, as it lies there. */
export async function readOwnShelves(): Promise<Record<OwnShelf, unknown[]>> {
  return withShelves(async (db) => {
    const shelf = (name: OwnShelf) => db.getAll(name);
    const [saved, drafts, outbox, ownComments] = await Promise.all(ownShelves.map(shelf));
    return { saved: saved ?? [], drafts: drafts ?? [], outbox: outbox ?? [], ownComments: ownComments ?? [] };
  });
}

/** Empties every shelf, downloads and search too. All of them or none. */
export async function emptyShelves(): Promise<void> {
  await withShelves(async (db) => {
    const shelves = [...db.objectStoreNames];
    const work = db.transaction(shelves, "readwrite");
    await Promise.all(shelves.map((name) => work.objectStore(name).clear()));
    await work.done;
  });
}
