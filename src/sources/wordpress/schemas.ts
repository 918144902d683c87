import * as v from "valibot";

/** What WordPress sends (shapes measured on 6.1 to 6.7), no more than is used. */
const rendered = v.object({ rendered: v.string() });

export const commentSchema = v.object({
  id: v.number(),
  parent: v.number(),
  author_name: v.string(),
  author_url: v.string(),
  /** UTC without a zone: `2012-01-07T14:07:21`. */
  date_gmt: v.string(),
  content: rendered,
});

export const postedCommentSchema = v.object({ ...commentSchema.entries, status: v.string() });

export const commentMarkSchema = v.object({ post: v.number(), date_gmt: v.string() });

export const popularPostSchema = v.object({ id: v.number() });
