import * as v from "valibot";

/**
 * What an edition offers for taking along, as docs/edition.md documents it. The files it names lie below the edition's folder and
 * nowhere else.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const name = v.pipe(v.string(), v.regex(/^(?:all|section\/[^/\\?#]+)$/));
/** No way out of the folder, no hidden file, no query. */
const file = v.pipe(v.string(), v.regex(/^(?!\.)[^/\\?#]+(?:\/(?!\.)[^/\\?#]+)*$/));

export const downloadIndexSchema = v.object({
  format: v.literal(1),
  downloads: v.array(
    v.object({ name, title: v.string(), stories: count, bytes: count, pictureBytes: count, hash: sha256 }),
  ),
});

export const downloadListSchema = v.object({
  format: v.literal(1),
  name,
  title: v.string(),
  stories: count,
  /** Of the lines `<sha256> <file>\n`, one for each file, in their order. */
  hash: sha256,
  files: v.array(v.object({ file, bytes: count, sha256, picture: v.optional(v.literal(true)) })),
});

/** Relative to the edition's folder. */
export const downloadFiles = {
  index: "downloads/index.json",
  list: (download: string) => `downloads/${download}.json`,
} as const;
