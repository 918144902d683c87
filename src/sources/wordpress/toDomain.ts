import type * as v from "valibot";
import type { Comment, PostedComment } from "#domain/comment.ts";
import type { CommentMark } from "#domain/trending.ts";
import { plainText } from "./plainText.ts";
import type { commentMarkSchema, commentSchema, postedCommentSchema } from "./schemas.ts";

export function toComment(wire: v.InferOutput<typeof commentSchema>): Comment {
  return {
    id: wire.id,
    parent: wire.parent,
    authorName: plainText(wire.author_name),
    authorUrl: toWebAddress(wire.author_url),
    publishedAt: toUtc(wire.date_gmt),
    html: wire.content.rendered,
  };
}

export function toPostedComment(wire: v.InferOutput<typeof postedCommentSchema>): PostedComment {
  return { comment: toComment(wire), status: wire.status === "approved" ? "approved" : "held" };
}

export function toCommentMark(wire: v.InferOutput<typeof commentMarkSchema>): CommentMark {
  return { articleId: wire.post, publishedAt: toUtc(wire.date_gmt) };
}

/** WordPress' `_gmt` dates are UTC but do not say so. What was imported without a date has one that is none: `-0001-11-30T00:00:00`. */
export function toUtc(dateGmt: string): string {
  const utc = dateGmt.replace(/Z?$/, "Z");
  return Date.parse(utc) ? utc : new Date(0).toJSON();
}

function toWebAddress(url: string): string | null {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}
