import * as v from "valibot";
import { withShelves } from "./db.ts";
import { newName } from "./newName.ts";

/**
 * The shelf of comments begun. Windows that are open at one thread need not know of each other: each writes over the version it
 * has read itself, or, where that one has changed since, puts a version of its own beside it. Nothing is ever overwritten unread.
 */
const draftSchema = v.object({
  /** `<story>/<parent>/<version>`, and the key. */
  place: v.pipe(v.string(), v.regex(/^\d+\/\d+\/\w+$/)),
  content: v.string(),
  /** Rises by one with every writing. */
  revision: v.number(),
  /** Milliseconds since 1970. */
  writtenAt: v.number(),
});
export type Draft = v.InferOutput<typeof draftSchema>;

/** A version of its own, with nothing in it yet. `parent`: 0 for a comment on the story itself. */
export function newDraft(articleId: number, parent: number): Draft {
  return { place: `${articleId}/${parent}/${newName()}`, content: "", revision: 0, writtenAt: 0 };
}

/** The comment that a draft answers. */
export function parentOf({ place }: Draft): number {
  return Number(place.split("/")[1]);
}

/** All that was begun below a story, the latest first. */
export async function readDrafts(articleId: number): Promise<Draft[]> {
  const range = IDBKeyRange.bound(`${articleId}/`, `${articleId}0`, false, true);
  const stored = await withShelves((db) => db.getAll("drafts", range));
  return stored.flatMap((value) => parseDraft(value) ?? []).sort((a, b) => b.writtenAt - a.writtenAt);
}

/** The version at a place as it is now; null: it was posted or discarded. */
export async function readDraft(place: string): Promise<Draft | null> {
  return parseDraft(await withShelves((db) => db.get("drafts", place)));
}

/**
 * Writes the words of the version that `known` was read from; none: the version is gone. Resolves once they are on the disk, with
 * what is known from then on.
 */
export async function writeDraft(known: Draft, content: string): Promise<Draft> {
  return withShelves(async (db) => {
    const { store, done } = db.transaction("drafts", "readwrite", { durability: "strict" });
    const stored = parseDraft(await store.get(known.place));
    const isOurs = stored === null || stored.revision === known.revision;
    const place = isOurs ? known.place : known.place.replace(/\w+$/, newName());
    const draft = { place, content, revision: known.revision + 1, writtenAt: Date.now() };
    if (content !== "") await store.put(draft);
    else if (isOurs) await store.delete(place);
    await done;
    return draft;
  });
}

function parseDraft(value: unknown): Draft | null {
  const parsed = v.safeParse(draftSchema, value);
  return parsed.success ? parsed.output : null;
}
