import * as v from "valibot";
import { commentSchema } from "#sources/wordpress/schemas.ts";
import { storySchema } from "#sources/wordpress/postSchemas.ts";

/** What is asked of a WordPress beyond what the reader asks; shapes measured on 6.1 to 6.7. */

const ids = v.fallback(v.array(v.number()), []);

/** Everything of a post that costs WordPress nothing to say; together it tells whether the post changed. */
export const stampSchema = v.object({
  id: v.number(),
  modified_gmt: v.fallback(v.nullable(v.string()), null),
  link: v.string(),
  author: v.fallback(v.number(), 0),
  categories: ids,
  tags: ids,
  featured_media: v.fallback(v.number(), 0),
  comment_status: v.fallback(v.string(), ""),
  sticky: v.fallback(v.boolean(), false),
});
export type StampWire = v.InferOutput<typeof stampSchema>;

export const stampFields = "id,modified_gmt,link,author,categories,tags,featured_media,comment_status,sticky";

/** A post whose content is not there is none that can be printed. */
export const takenStorySchema = v.object({
  ...storySchema.entries,
  author: v.fallback(v.number(), 0),
  categories: ids,
  tags: ids,
  sticky: v.fallback(v.boolean(), false),
});
export type TakenStoryWire = v.InferOutput<typeof takenStorySchema>;

export const asTakenStory = {
  _fields:
    "id,slug,link,date,date_gmt,title,excerpt,modified_gmt,content,comment_status,author,categories,tags,sticky," +
    "_links.author,_links.wp:featuredmedia",
  _embed: "author,wp:featuredmedia",
};

/** A category, a tag or an author. */
export const takenTermSchema = v.object({
  id: v.number(),
  slug: v.string(),
  name: v.fallback(v.string(), ""),
  description: v.fallback(v.string(), ""),
  count: v.fallback(v.number(), 0),
  parent: v.fallback(v.number(), 0),
});
export type TakenTerm = v.InferOutput<typeof takenTermSchema>;

export const takenCommentSchema = v.object({ ...commentSchema.entries, post: v.number() });
export const takenCommentFields = "id,post,parent,author_name,author_url,date_gmt,content";
