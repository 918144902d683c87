import { escapeHtml } from "#content/escapeHtml.ts";
import { toGmt, toSiteTime } from "../siteTime.ts";
import { commentHtml } from "./commentHtml.ts";
import type { StoredComment } from "./commentRepository.ts";

/** Where the answer is given: the site's origin, its clock, and the path of the story. */
export interface WireContext {
  origin: string;
  timeZone: string;
  path: string;
}

/** A comment as WordPress sends it to the public: no e-mail, no address, no picture from elsewhere. */
export function toCommentWire(comment: StoredComment, { origin, timeZone, path }: WireContext) {
  return {
    id: comment.id,
    post: comment.post,
    parent: comment.parent,
    author: 0,
    author_name: escapeHtml(comment.author_name),
    author_url: comment.author_url,
    date: toSiteTime(comment.posted_at, timeZone),
    date_gmt: toGmt(comment.posted_at),
    content: { rendered: commentHtml(comment.content) },
    link: `${origin}${path}#comment-${comment.id}`,
    status: comment.status,
    type: "comment",
    author_avatar_urls: {},
    meta: [],
    _links: toLinks(comment, `${origin}/wp-json/wp/v2`),
  };
}

function toLinks(comment: StoredComment, api: string) {
  const { id, post, parent, has_replies } = comment;
  return {
    self: [{ href: `${api}/comments/${id}` }],
    collection: [{ href: `${api}/comments` }],
    up: [{ embeddable: true, post_type: "post", href: `${api}/posts/${post}` }],
    ...(parent === 0 ? {} : { "in-reply-to": [{ embeddable: true, href: `${api}/comments/${parent}` }] }),
    ...(has_replies === 1 ? { children: [{ href: `${api}/comments?parent=${id}` }] } : {}),
  };
}
