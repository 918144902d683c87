import * as v from "valibot";
import type { OwnComment } from "#domain/comment.ts";
import { withShelves } from "./db.ts";

const whole = v.pipe(v.number(), v.integer());

const ownCommentSchema = v.object({
  /** The comment's number, and the key. */
  key: v.string(),
  articleId: whole,
  /** Of the story it stands below. */
  path: v.pipe(v.string(), v.regex(/^\/(?!\/)[^?#\\]*$/)),
  comment: v.object({
    id: v.pipe(whole, v.minValue(1)),
    parent: whole,
    authorName: v.string(),
    authorUrl: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//))),
    publishedAt: v.pipe(v.string(), v.isoTimestamp()),
    html: v.string(),
  }),
  status: v.picklist(["approved", "held", "gone"]),
});

/** A comment sent from this device, as it lies on the shelf. */
export interface KeptComment extends OwnComment {
  articleId: number;
  path: string;
}

/** Every readable comment of this device, the latest first; of one story if `articleId` is given. */
export async function readOwnComments(articleId?: number): Promise<KeptComment[]> {
  const stored = await withShelves((db) => db.getAll("ownComments"));
  return stored
    .flatMap((value) => parse(value) ?? [])
    .filter((kept) => articleId === undefined || kept.articleId === articleId)
    .sort((a, b) => b.comment.publishedAt.localeCompare(a.comment.publishedAt));
}

/** Keeps what became of a comment. What could not be read again is not kept. */
export async function writeOwnComment(kept: KeptComment): Promise<void> {
  const stored = parse({ ...kept, key: String(kept.comment.id) });
  if (stored) await withShelves((db) => db.put("ownComments", { ...stored, key: String(kept.comment.id) }));
}

export async function clearOwnComments(): Promise<void> {
  await withShelves((db) => db.clear("ownComments"));
}

function parse(value: unknown): KeptComment | null {
  const parsed = v.safeParse(ownCommentSchema, value);
  if (!parsed.success) return null;
  const { articleId, path, comment, status } = parsed.output;
  return { articleId, path, comment, status };
}
