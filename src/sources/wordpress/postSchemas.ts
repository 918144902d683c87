import * as v from "valibot";

/** Posts, pages and terms as WordPress sends them (shapes measured on 6.1 to 6.7), no more than is used. */

/** HTML; plugins have been seen to leave the whole field out. */
const html = v.fallback(
  v.pipe(
    v.object({ rendered: v.string() }),
    v.transform(({ rendered }) => rendered),
  ),
  "",
);

/** Pixels; some plugins write them as strings. 0: unknown. */
const pixels = v.fallback(v.pipe(v.union([v.number(), v.pipe(v.string(), v.nonEmpty())]), v.transform(Number)), 0);

/** What is embedded may be an error object (`{ code, message }`): that one is null, the rest stands. */
const embedded = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.fallback(v.array(v.fallback(v.nullable(schema), null)), []);

export const termSchema = v.object({
  id: v.number(),
  slug: v.string(),
  /** HTML, as the description is. */
  name: v.fallback(v.string(), ""),
  description: v.fallback(v.string(), ""),
  /** Not on an author. */
  taxonomy: v.fallback(v.string(), ""),
});
export type TermWire = v.InferOutput<typeof termSchema>;

const rendition = { source_url: v.string(), mime_type: v.fallback(v.string(), "") };

const sizeSchema = v.object({ ...rendition, width: pixels, height: pixels });

const mediaSchema = v.object({
  ...rendition,
  alt_text: v.fallback(v.string(), ""),
  caption: html,
  media_details: v.fallback(
    v.object({
      width: pixels,
      height: pixels,
      sizes: v.fallback(v.record(v.string(), v.fallback(v.nullable(sizeSchema), null)), {}),
    }),
    { width: 0, height: 0, sizes: {} },
  ),
});
export type MediaWire = v.InferOutput<typeof mediaSchema>;

const nothingEmbedded = { author: [], "wp:featuredmedia": [], "wp:term": [] };

export const postSchema = v.object({
  id: v.number(),
  slug: v.string(),
  link: v.string(),
  /** In the site's own time, without a zone. */
  date: v.string(),
  /** UTC without a zone. */
  date_gmt: v.fallback(v.nullable(v.string()), null),
  title: html,
  excerpt: html,
  _embedded: v.fallback(
    v.object({
      author: embedded(termSchema),
      "wp:featuredmedia": embedded(mediaSchema),
      "wp:term": v.fallback(v.array(embedded(termSchema)), []),
    }),
    nothingEmbedded,
  ),
});
export type PostWire = v.InferOutput<typeof postSchema>;

/** A post or a page with its text. */
export const storySchema = v.object({
  ...postSchema.entries,
  modified_gmt: v.fallback(v.nullable(v.string()), null),
  /** `protected`: a password opens it. */
  content: v.object({ rendered: v.string(), protected: v.fallback(v.boolean(), false) }),
  comment_status: v.fallback(v.string(), "closed"),
});
export type StoryWire = v.InferOutput<typeof storySchema>;

export const addressSchema = v.object({ slug: v.string(), link: v.string() });

const listFields = "id,slug,link,date,date_gmt,title,excerpt,_links.author,_links.wp:term,_links.wp:featuredmedia";
const _embed = "author,wp:term,wp:featuredmedia";

/** What to ask for: nothing comes that is not used, and each relation is named, or WordPress adds all it knows. */
export const asSummary = { _fields: listFields, _embed };
export const asStory = { _fields: `${listFields},modified_gmt,content,comment_status`, _embed };
