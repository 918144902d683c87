import * as v from "valibot";
import type { Comment, CommentDraft, PostedComment } from "#domain/comment.ts";
import type { CommentMark } from "#domain/trending.ts";
import { getJson, postJson } from "../http.ts";
import { lastPage } from "./lastPage.ts";
import { isOwnOrigin, restAddress } from "./restAddress.ts";
import { commentMarkSchema, commentSchema, postedCommentSchema } from "./schemas.ts";
import { toComment, toCommentMark, toPostedComment } from "./toDomain.ts";

/** WordPress' largest page. */
const perPage = 100;
/** Pages asked for at a time: a long thread must not take every connection the story's pictures need. */
const atOnce = 4;
const commentFields = "id,parent,author_name,author_url,date_gmt,content";

/** What the site talks about is read this far back, in milliseconds, and no more pages than these. */
const discussionSpan = 7 * 24 * 3_600_000;
const mostMarkPages = 3;

interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Opens the comments on a post that a password protects. */
  password?: string | undefined;
  /** Told all comments so far whenever more have come, until the last have. */
  onSome?: ((comments: Comment[]) => void) | undefined;
}

/**
 * Every public comment on a post. `api` is the root of the REST API (see `restAddress`). Pages may be shorter than the totals
 * promise, and shift while they are read: no comment is counted on, and none stands twice.
 */
export async function readComments(
  api: string,
  postId: number,
  { signal, password, onSome }: ReadOptions = {},
): Promise<Comment[]> {
  const found = new Map<number, Comment>();
  const readPage = async (page: number) => {
    const url = restAddress(api, "wp/v2/comments", {
      post: postId,
      order: "asc",
      per_page: perPage,
      page,
      _fields: commentFields,
      ...(password && { password }),
    });
    const { value, headers } = await getJson(url, v.array(commentSchema), signal);
    for (const wire of value) found.set(wire.id, toComment(wire));
    return lastPage(headers, page, value.length, perPage);
  };
  let last = 1;
  let pageCount = await readPage(last);
  while (last < pageCount) {
    onSome?.([...found.values()]);
    const pages = Array.from({ length: Math.min(atOnce, pageCount - last) }, () => readPage((last += 1)));
    // oxlint-disable-next-line no-await-in-loop -- the site is asked for few pages at once, however long the thread
    pageCount = Math.max(pageCount, ...(await Promise.all(pages)));
  }
  return [...found.values()];
}

/** Posts a comment as a guest. `key`: see `NewsSource.postComment`. A header of its own would be refused to another origin. */
export async function sendComment(
  api: string,
  postId: number,
  draft: CommentDraft,
  key?: string,
): Promise<PostedComment> {
  const body = {
    post: postId,
    parent: draft.parent,
    author_name: escapeMarkup(draft.authorName),
    author_email: draft.authorEmail,
    author_url: draft.authorUrl,
    content: escapeMarkup(draft.content),
  };
  const headers = key && isOwnOrigin(api) ? { "Idempotency-Key": key } : undefined;
  const posted = await postJson(restAddress(api, "wp/v2/comments"), body, postedCommentSchema, { headers });
  return toPostedComment(posted.value);
}

/**
 * Text as HTML that stays what it is: WordPress takes `<` for the beginning of a tag and drops what follows. It also finds a repetition
 * by comparing what is sent with what it stored, and that went through its filters: so whatever they would change is sent as they
 * would leave it (`&`, `>`, blanks at the ends, characters that no text has), and a comment sent again is known again. So is the
 * writer's name, which it compares too. A backslash is lost in REST's comparison alone, and thus is sent as a reference.
 */
export function escapeMarkup(text: string): string {
  return (
    text
      .replace(/[\0-\x08\v\f\x0e-\x1f]/g, "")
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // Three digits, as WordPress writes it.
      .replaceAll("\\", "&#092;")
      .trim()
  );
}

/** The newest comments of the whole site: what it talks about. A single busy thread may fill a page, so that others are asked for. */
export async function readCommentMarks(api: string, signal?: AbortSignal): Promise<CommentMark[]> {
  const marks: CommentMark[] = [];
  const since = Date.now() - discussionSpan;
  for (let page = 1; page <= mostMarkPages; page += 1) {
    const params = { orderby: "date_gmt", order: "desc", per_page: perPage, page, _fields: "post,date_gmt" };
    // oxlint-disable-next-line no-await-in-loop -- only this page tells whether another is needed
    const { value } = await getJson(restAddress(api, "wp/v2/comments", params), v.array(commentMarkSchema), signal);
    marks.push(...value.map(toCommentMark));
    const oldest = marks.at(-1);
    if (value.length < perPage || !oldest || Date.parse(oldest.publishedAt) < since) break;
  }
  return marks;
}
