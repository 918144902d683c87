import * as v from "valibot";
import type { Article } from "#domain/article.ts";
import { createBodySchema } from "#domain/bodySchema.ts";

/**
 * A saved story as it lies on the device. Whatever ran on this origin may have written there, so what is read is trusted no more
 * than what the network sends: unknown elements, attributes and kinds of address do not pass.
 */
const whole = v.pipe(v.number(), v.integer());
const positive = v.pipe(whole, v.minValue(1));
const timestamp = v.pipe(v.string(), v.isoTimestamp());
const sitePath = v.pipe(v.string(), v.regex(/^\/(?!\/)[^?#\\]*$/));
const pictureAddress = v.pipe(v.string(), v.regex(/^(?:\/(?!\/)|https?:\/\/)/));
const term = v.object({ slug: v.pipe(v.string(), v.regex(/^[^/\\?#]+$/)), name: v.string() });

const picture = v.object({
  alt: v.string(),
  // Zero where nobody knows.
  width: v.pipe(whole, v.minValue(0)),
  height: v.pipe(whole, v.minValue(0)),
  src: pictureAddress,
  variants: v.array(v.object({ src: pictureAddress, type: v.pipe(v.string(), v.regex(/^image\//)), width: positive })),
  caption: v.optional(v.string()),
  credit: v.optional(v.string()),
});

const article: v.GenericSchema<unknown, Article> = v.object({
  id: positive,
  slug: v.pipe(v.string(), v.regex(/^[^/\\?#]+$/)),
  path: sitePath,
  title: v.string(),
  standfirst: v.string(),
  section: v.nullable(term),
  author: v.nullable(term),
  publishedAt: timestamp,
  picture: v.nullable(picture),
  readingMinutes: positive,
  updatedAt: v.nullable(timestamp),
  body: createBodySchema({ picture, address: pictureAddress }),
  tags: v.array(term),
  commentsOpen: v.boolean(),
  isPage: v.optional(v.boolean()),
  originalUrl: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//))),
});

export const savedRecordSchema = v.pipe(
  v.object({ path: sitePath, savedAt: timestamp, article }),
  v.check((record) => record.path === record.article.path, "stored under the path of another story"),
);

export interface SavedRecord {
  /** The story's path, and the key. */
  path: string;
  /** UTC, ISO 8601 with `Z`. */
  savedAt: string;
  article: Article;
}
