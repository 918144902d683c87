import * as v from "valibot";
import type { BodyNode } from "#domain/body.ts";
import { bodyLayouts, bodyPlaces, bodyRoles, bodyTags, listTypes, trackKinds } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import { languageSchema, timeZoneSchema } from "../localeSchemas.ts";

/**
 * The files of an edition, as docs/edition.md documents them. An edition may come from anywhere, so nothing in it is
 * trusted: addresses are checked, unknown elements and attributes do not pass.
 */
const slug = v.pipe(v.string(), v.nonEmpty(), v.regex(/^[^/\\?#]+$/));
const timestamp = v.pipe(v.string(), v.isoTimestamp());
const path = v.pipe(v.string(), v.regex(/^\/(?!\/)[^?#\\]*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1));
/** A link inside a story: within the paper, within the page, or out over http(s) or mail. */
const href = v.pipe(v.string(), v.regex(/^(?:\/(?!\/)|#|https?:\/\/|mailto:)/i));

const termSchema = v.object({ slug, name: v.string() });

/** `base` + `-<width>.<format>` is the address of each rendition; the last format at the largest width is the fallback. */
const pictureFileSchema = v.object({
  alt: v.string(),
  width: pixels,
  height: pixels,
  base: path,
  widths: v.pipe(v.array(pixels), v.minLength(1)),
  formats: v.pipe(v.array(v.picklist(["avif", "webp", "jpeg", "png"])), v.minLength(1)),
  caption: v.optional(v.string()),
  credit: v.optional(v.string()),
});

export const pictureSchema = v.pipe(pictureFileSchema, v.transform(toPicture));

function toPicture(file: v.InferOutput<typeof pictureFileSchema>): Picture {
  const { base, widths, formats, ...rest } = file;
  const variants = formats.flatMap((format) =>
    widths.map((width) => ({ src: `${base}-${width}.${format}`, type: `image/${format}`, width })),
  );
  return { ...rest, src: `${base}-${Math.max(...widths)}.${formats.at(-1)}`, variants };
}

export const summarySchema = v.object({
  id: pixels,
  slug,
  path,
  title: v.string(),
  standfirst: v.string(),
  section: v.nullable(termSchema),
  author: v.nullable(termSchema),
  publishedAt: timestamp,
  picture: v.nullable(pictureSchema),
  readingMinutes: pixels,
});

const attributesSchema = v.strictObject({
  href: v.optional(href),
  id: v.optional(v.string()),
  lang: v.optional(v.string()),
  dir: v.optional(v.picklist(["ltr", "rtl", "auto"])),
  title: v.optional(v.string()),
  scope: v.optional(v.picklist(["row", "col"])),
  colSpan: v.optional(pixels),
  rowSpan: v.optional(pixels),
  start: v.optional(v.pipe(v.number(), v.integer())),
  value: v.optional(v.pipe(v.number(), v.integer())),
  reversed: v.optional(v.boolean()),
  type: v.optional(v.picklist(listTypes)),
  open: v.optional(v.boolean()),
  download: v.optional(v.boolean()),
  align: v.optional(v.picklist(["start", "center", "end"])),
  role: v.optional(v.picklist(bodyRoles)),
  layout: v.optional(v.picklist(bodyLayouts)),
  place: v.optional(v.picklist(bodyPlaces)),
  columns: v.optional(pixels),
});

/** A frame is of another site, and safe to load there. */
const embedSchema = v.object({
  provider: v.string(),
  host: v.string(),
  src: v.pipe(v.string(), v.regex(/^https:\/\//)),
  title: v.string(),
  link: v.pipe(v.string(), v.regex(/^https?:\/\//)),
  ratio: v.optional(v.pipe(v.number(), v.minValue(0.1))),
  height: v.optional(pixels),
});

const mediaSchema = v.object({
  kind: v.picklist(["audio", "video"]),
  sources: v.pipe(v.array(v.object({ src: path, type: v.optional(v.string()) })), v.minLength(1)),
  poster: v.optional(path),
  width: v.optional(pixels),
  height: v.optional(pixels),
  loop: v.optional(v.boolean()),
  muted: v.optional(v.boolean()),
  tracks: v.optional(
    v.array(v.object({ src: path, kind: v.picklist(trackKinds), lang: v.string(), label: v.string() })),
  ),
});

const nodeSchema: v.GenericSchema<unknown, BodyNode> = v.lazy(() => anyNodeSchema);
const anyNodeSchema = v.union([
  v.string(),
  v.object({
    tag: v.picklist(bodyTags),
    attributes: v.optional(attributesSchema),
    children: v.optional(v.array(nodeSchema)),
  }),
  v.object({ tag: v.literal("picture"), picture: pictureSchema, place: v.optional(v.picklist(bodyPlaces)) }),
  v.object({ tag: v.literal("embed"), embed: embedSchema }),
  v.object({ tag: v.literal("media"), media: mediaSchema }),
  v.object({ tag: v.literal("page-break") }),
]);

export const articleSchema = v.object({
  ...summarySchema.entries,
  updatedAt: v.nullable(timestamp),
  /** Its place in its section's list, the oldest being 1. */
  position: pixels,
  tags: v.array(termSchema),
  commentsOpen: v.boolean(),
  /** A page of the site (*About*), not news: it stands in no list. */
  isPage: v.optional(v.boolean()),
  /** Stories whose address ends as this one's does; their own files bear other names. */
  namesakes: v.optional(v.array(v.object({ path, slug }))),
  body: v.array(nodeSchema),
});

export const siteSchema = v.object({
  format: v.literal(1),
  name: v.string(),
  tagline: v.string(),
  language: languageSchema,
  direction: v.picklist(["ltr", "rtl"]),
  timeZone: timeZoneSchema,
  icon: v.optional(v.nullable(path)),
  sections: v.array(v.object({ ...termSchema.entries, description: v.string(), count })),
  /** Root of a WordPress REST API for comments and read counts, e.g. `/wp-json/`; null where there is none. */
  api: v.nullable(path),
});

export const frontSchema = v.object({
  lead: v.nullable(summarySchema),
  secondary: v.array(summarySchema),
  rows: v.array(v.object({ section: termSchema, items: v.array(summarySchema) })),
});

/** The head of a list: its newest `pageSize` items, newest first. Only full pages have files of their own, and those never change. */
export const listSchema = v.object({
  name: v.string(),
  description: v.string(),
  total: count,
  pageSize: pixels,
  newest: v.array(summarySchema),
});

/** A sealed page of a list: `pageSize` items, oldest first. */
export const listPageSchema = v.object({ items: v.array(summarySchema) });

export const idsSchema = v.object({ ids: v.array(count) });

/** `basis`: what the list is ranked by, where the editors did not choose it. */
export const trendingSchema = v.object({
  items: v.array(summarySchema),
  basis: v.optional(v.picklist(["reads", "comments", "editors", "latest"]), "editors"),
});

/** The pages of the site, which stand in no list. */
export const pagesSchema = v.object({ items: v.array(summarySchema) });

/** The comments on one story, for an edition that takes no new ones. `html` is WordPress' own, read by `content/` alone. */
export const commentsSchema = v.object({
  comments: v.array(
    v.object({
      id: pixels,
      parent: count,
      authorName: v.string(),
      authorUrl: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i))),
      publishedAt: timestamp,
      html: v.string(),
    }),
  ),
});

/** Addresses that stories had before: where they lead now, and those that lead nowhere any more. */
export const redirectsSchema = v.object({ moved: v.record(path, path), gone: v.array(path) });

export const searchDocumentSchema = v.object({
  id: pixels,
  path,
  title: v.string(),
  standfirst: v.string(),
  section: v.nullable(termSchema),
  publishedAt: timestamp,
  text: v.string(),
});

export const searchSchema = v.object({ documents: v.array(searchDocumentSchema) });
