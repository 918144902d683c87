import { openDB } from "idb";

/** Nothing is read from the device's shelves, nor written there, until what this gives is called. */
export async function holdShelves(): Promise<() => void> {
  const db = await openDB("broadsheet");
  const { store } = db.transaction("drafts", "readwrite");
  const holding = new AbortController();
  const hold = async () => {
    // Transactions come one after the other, and one that is asked something ever again does not end.
    while (!holding.signal.aborted) await store.get("nothing");
    db.close();
  };
  void hold();
  return () => holding.abort();
}
