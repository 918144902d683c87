import type { Page } from "@playwright/test";

/** What a page of the origin finds on the shelves of downloads. */
export interface Held {
  state: string;
  done: number;
  /** Addresses of the files that were verified. */
  verified: string[];
}

/** Looks at the device as it is, past the app; `enough`: waits until so many files are verified. */
export function readHeld(page: Page, name: string, enough = 0): Promise<Held> {
  return page.evaluate(
    async ([name, enough]) => {
      const answerTo = <T>(asked: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
      for (;;) {
        const db = await answerTo(indexedDB.open("broadsheet"));
        const look = db.transaction(["downloads", "downloadedFiles"]);
        const download = answerTo(look.objectStore("downloads").get(name));
        const verified = await answerTo(look.objectStore("downloadedFiles").getAllKeys());
        const { state = "none", done = { files: 0 } } = (await download) ?? {};
        db.close();
        if (verified.length >= enough) return { state, done: done.files, verified: verified.map(String) };
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    [name, enough] as const,
  );
}

/** Of the files that a download lists, those that do not lie in the cache with the very bytes they ought to have. */
export function findFaults(page: Page, name: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    const kept = await caches.open("broadsheet-kept");
    const list = await (await fetch(`/edition/downloads/${name}.json`, { cache: "no-store" })).json();
    const faults: string[] = [];
    for (const { file, sha256 } of list.files) {
      const bytes = await (await kept.match(`/edition/${file}`))?.arrayBuffer();
      const digest = bytes && new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const hex = digest && Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
      if (hex !== sha256) faults.push(file);
    }
    return faults;
  }, name);
}
