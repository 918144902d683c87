import * as v from "valibot";
import type { Article } from "#domain/article.ts";
import type { BodyNode } from "#domain/body.ts";
import { bodyLayouts, bodyPlaces, bodyRoles, bodyTags, listTypes, trackKinds } from "#domain/body.ts";

/**
 * A saved story as it lies on the device. Whatever ran on this origin may have written there, so what is read is trusted no more
 * than what the network sends: unknown elements, attributes and kinds of address do not pass.
 */
const whole = v.pipe(v.number(), v.integer());
const positive = v.pipe(whole, v.minValue(1));
const timestamp = v.pipe(v.string(), v.isoTimestamp());
const sitePath = v.pipe(v.string(), v.regex(/^\/(?!\/)[^?#\\]*$/));
const link = v.pipe(v.string(), v.regex(/^(?:\/(?!\/)|#|https?:\/\/|mailto:)/i));
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

const attributes = v.strictObject({
  href: v.optional(link),
  id: v.optional(v.string()),
  lang: v.optional(v.string()),
  dir: v.optional(v.picklist(["ltr", "rtl", "auto"])),
  title: v.optional(v.string()),
  scope: v.optional(v.picklist(["row", "col"])),
  colSpan: v.optional(positive),
  rowSpan: v.optional(positive),
  start: v.optional(whole),
  value: v.optional(whole),
  reversed: v.optional(v.boolean()),
  type: v.optional(v.picklist(listTypes)),
  open: v.optional(v.boolean()),
  download: v.optional(v.boolean()),
  align: v.optional(v.picklist(["start", "center", "end"])),
  role: v.optional(v.picklist(bodyRoles)),
  layout: v.optional(v.picklist(bodyLayouts)),
  place: v.optional(v.picklist(bodyPlaces)),
  columns: v.optional(positive),
});

const embed = v.object({
  provider: v.string(),
  host: v.string(),
  src: v.pipe(v.string(), v.regex(/^https:\/\//)),
  title: v.string(),
  link: v.pipe(v.string(), v.regex(/^https?:\/\//)),
  ratio: v.optional(v.pipe(v.number(), v.minValue(0.1))),
  height: v.optional(positive),
});

const media = v.object({
  kind: v.picklist(["audio", "video"]),
  sources: v.pipe(v.array(v.object({ src: pictureAddress, type: v.optional(v.string()) })), v.minLength(1)),
  poster: v.optional(pictureAddress),
  width: v.optional(positive),
  height: v.optional(positive),
  loop: v.optional(v.boolean()),
  muted: v.optional(v.boolean()),
  tracks: v.optional(
    v.array(v.object({ src: pictureAddress, kind: v.picklist(trackKinds), lang: v.string(), label: v.string() })),
  ),
});

const node: v.GenericSchema<unknown, BodyNode> = v.lazy(() => anyNode);
const anyNode = v.union([
  v.string(),
  v.object({ tag: v.picklist(bodyTags), attributes: v.optional(attributes), children: v.optional(v.array(node)) }),
  v.object({ tag: v.literal("picture"), picture, place: v.optional(v.picklist(bodyPlaces)) }),
  v.object({ tag: v.literal("embed"), embed }),
  v.object({ tag: v.literal("media"), media }),
  v.object({ tag: v.literal("page-break") }),
]);

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
  body: v.array(node),
  tags: v.array(term),
  commentsOpen: v.boolean(),
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
