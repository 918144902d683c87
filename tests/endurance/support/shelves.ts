import type { Page } from "@playwright/test";

/** What a page of the origin finds on the device: words begun, and comments on their way. */
export interface Shelves {
  drafts: string[];
  outbox: { text: string; kind: string }[];
}

/** Looks at the device as it is, past the app, which must have been open on it. */
export function readShelves(page: Page): Promise<Shelves> {
  return page.evaluate(async () => {
    const answerTo = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const db = await answerTo(indexedDB.open("broadsheet"));
    const look = db.transaction(["drafts", "outbox"]);
    const drafts = answerTo<{ content: string }[]>(look.objectStore("drafts").getAll());
    const outbox = await answerTo<{ draft: { content: string }; state: { kind: string } }[]>(
      look.objectStore("outbox").getAll(),
    );
    const begun = await drafts;
    db.close();
    return {
      drafts: begun.map(({ content }) => content),
      outbox: outbox.map(({ draft, state }) => ({ text: draft.content, kind: state.kind })),
    };
  });
}
