import * as v from "valibot";
import { withShelves } from "./db.ts";

/** What the search over kept stories has read. All of it can be made again from the stories. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const storySchema = v.object({
  key: v.string(),
  mark: v.string(),
  path: v.pipe(v.string(), v.regex(/^\/(?!\/)[^?#\\]*$/)),
  title: v.string(),
  section: v.fallback(
    v.nullable(v.object({ slug: v.pipe(v.string(), v.regex(/^[^/\\?#]+$/)), name: v.string() })),
    null,
  ),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** A new number when terms are made otherwise: parts with another are not read, and go. */
const format = 1;

const recordSchema = v.object({
  name: v.string(),
  format: v.literal(format),
  stories: v.array(storySchema),
  /** One a line. */
  terms: v.string(),
  starts: v.custom<Uint32Array>((value) => isNumbers(value, "Uint32Array")),
  postings: v.custom<Uint8Array>((value) => isNumbers(value, "Uint8Array")),
  termCount: count,
});

/** By its name: a copy out of the database need not be of this page's own class. */
function isNumbers(value: unknown, name: string): boolean {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${name}]`;
}

interface SearchPart {
  stories: readonly v.InferOutput<typeof storySchema>[];
  terms: readonly string[];
  starts: Uint32Array;
  postings: Uint8Array;
}

interface NamedPart {
  name: string;
  part: SearchPart;
}

/** Every part that can be read. What makes no sense is removed. @throws StorageError */
export async function readSearchParts(): Promise<NamedPart[]> {
  const stored = await withShelves((db) => db.getAll("searchParts"));
  const parts = stored.flatMap((value) => parseRecord(value) ?? []);
  if (parts.length < stored.length) {
    const sound = new Set(parts.map(({ name }) => name));
    const names = await withShelves((db) => db.getAllKeys("searchParts"));
    await replaceSearchParts(
      [],
      names.filter((name) => !sound.has(name)),
    );
  }
  return parts;
}

/** Puts parts in the place of others, all of it or nothing. @throws StorageError */
export async function replaceSearchParts(added: readonly NamedPart[], removed: readonly string[]): Promise<void> {
  const records = added.map(({ name, part: { terms, ...part } }) => ({
    ...part,
    name,
    format,
    terms: terms.join("\n"),
    termCount: terms.length,
  }));
  await withShelves(async (db) => {
    const change = db.transaction("searchParts", "readwrite");
    await Promise.all([
      ...removed.map((name) => change.store.delete(name)),
      ...records.map((record) => change.store.put(record)),
      change.done,
    ]);
  });
}

function parseRecord(value: unknown): NamedPart | null {
  const parsed = v.safeParse(recordSchema, value);
  if (!parsed.success) return null;
  const { name, stories, starts, postings, termCount, ...record } = parsed.output;
  const terms = record.terms === "" ? [] : record.terms.split("\n");
  if (terms.length !== termCount || starts.length !== termCount + 1) return null;
  return { name, part: { stories, terms, starts, postings } };
}
