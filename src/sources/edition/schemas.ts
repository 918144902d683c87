import * as v from "valibot";
import { createBodySchema } from "#domain/bodySchema.ts";
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
const termSchema = v.object({ slug, name: v.string() });

/** `base` + `-<width>.<format>` is the address of each rendition; the last format at the largest width is the fallback. */
export const pictureFileSchema = v.object({
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
  body: createBodySchema({ picture: pictureSchema, address: path }),
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
