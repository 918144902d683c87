import * as v from "valibot";
import type { OutboxEntry } from "#domain/outbox.ts";
import { withShelves } from "./db.ts";

/** The shelf of comments on their way. What is stored but makes no sense counts as not there, and stays as it is. */
const whole = v.pipe(v.number(), v.integer());
const time = v.number();

const state = v.variant("kind", [
  v.object({ kind: v.picklist(["queued", "sending", "unknown"]) }),
  v.object({ kind: v.picklist(["posted", "held"]), commentId: v.nullable(whole) }),
  v.object({ kind: v.literal("refused"), code: v.nullable(v.string()), said: v.string() }),
]);

const entrySchema: v.GenericSchema<unknown, OutboxEntry> = v.object({
  id: v.pipe(v.string(), v.regex(/^\w{8,128}$/)),
  articleId: whole,
  story: v.object({ path: v.pipe(v.string(), v.regex(/^\/(?!\/)[^?#\\]*$/)), title: v.string() }),
  draft: v.object({
    content: v.string(),
    authorName: v.string(),
    authorEmail: v.string(),
    authorUrl: v.string(),
    parent: whole,
  }),
  writtenAt: time,
  state,
  attempts: whole,
  mayHaveArrived: v.boolean(),
  failures: whole,
  triedAt: time,
  due: time,
});

/** All comments on their way, in the order in which they were written. */
export async function readOutbox(): Promise<OutboxEntry[]> {
  const stored = await withShelves((db) => db.getAll("outbox"));
  return stored.flatMap((value) => parseEntry(value) ?? []).sort((a, b) => a.writtenAt - b.writtenAt);
}

/**
 * Puts a comment in and its draft away, both or neither; from then on it is on the disk. Its words may have been typed for another
 * place below the story, and have come along.
 */
export async function addToOutbox(entry: OutboxEntry): Promise<void> {
  await withShelves(async (db) => {
    const transaction = db.transaction(["outbox", "drafts"], "readwrite", { durability: "strict" });
    await transaction.objectStore("outbox").add(entry);
    const { articleId, draft } = entry;
    const place = `${articleId}/`;
    const drafts = transaction.objectStore("drafts");
    for (let at = await drafts.openCursor(IDBKeyRange.bound(place, `${place}\uffff`)); at; at = await at.continue())
      if (v.is(v.object({ content: v.literal(draft.content) }), at.value)) await at.delete();
    await transaction.done;
  });
}

/**
 * Changes one entry as it lies there at this moment, whoever changed it last. `change` returns what it becomes: the entry itself to
 * leave it, null to take it out. Resolves with what lies there afterwards, once that is on the disk; null: nothing.
 */
export async function changeInOutbox(
  id: string,
  change: (entry: OutboxEntry) => OutboxEntry | null,
): Promise<OutboxEntry | null> {
  return withShelves(async (db) => {
    const { store, done } = db.transaction("outbox", "readwrite", { durability: "strict" });
    const stored = parseEntry(await store.get(id));
    const next = stored && change(stored);
    if (stored && !next) await store.delete(id);
    else if (next && next !== stored) await store.put(next);
    await done;
    return next;
  });
}

function parseEntry(value: unknown): OutboxEntry | null {
  const parsed = v.safeParse(entrySchema, value);
  return parsed.success ? parsed.output : null;
}
