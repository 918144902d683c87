import * as v from "valibot";
import type { Comment, CommentDraft, PostedComment } from "#domain/comment.ts";
import type { CommentMark } from "#domain/trending.ts";
import { getJson, postJson } from "../http.ts";
import { commentMarkSchema, commentSchema, postedCommentSchema } from "./schemas.ts";
import { toComment, toCommentMark, toPostedComment } from "./toDomain.ts";

/** WordPress' largest page. */
const perPage = 100;
const commentFields = "id,parent,author_name,author_url,date_gmt,content";

/** Every public comment on a post. `api` is the root of the REST API, ending in a slash. */
export async function readComments(api: string, postId: number, signal?: AbortSignal): Promise<Comment[]> {
  const readPage = (page: number) =>
    getJson(
      `${api}wp/v2/comments?post=${postId}&order=asc&per_page=${perPage}&page=${page}&_fields=${commentFields}`,
      v.array(commentSchema),
      signal,
    );
  const first = await readPage(1);
  const pageCount = Number(first.headers.get("X-WP-TotalPages")) || 1;
  const others = await Promise.all(Array.from({ length: pageCount - 1 }, (_, index) => readPage(index + 2)));
  const unique = new Map([first, ...others].flatMap((page) => page.value.map((wire) => [wire.id, toComment(wire)])));
  return [...unique.values()];
}

/** Posts a comment as a guest. Text that looks like markup is escaped first, for WordPress drops a bare `<`. */
export async function sendComment(
  api: string,
  postId: number,
  draft: CommentDraft,
  signal?: AbortSignal,
): Promise<PostedComment> {
  const body = {
    post: postId,
    parent: draft.parent,
    author_name: draft.authorName,
    author_email: draft.authorEmail,
    author_url: draft.authorUrl,
    content: draft.content.replaceAll("<", "&lt;"),
  };
  const posted = await postJson(`${api}wp/v2/comments`, body, postedCommentSchema, signal);
  return toPostedComment(posted.value);
}

/** The newest comments of the whole site: what it talks about. */
export async function readCommentMarks(api: string, signal?: AbortSignal): Promise<CommentMark[]> {
  const url = `${api}wp/v2/comments?orderby=date_gmt&order=desc&per_page=${perPage}&_fields=post,date_gmt`;
  const { value } = await getJson(url, v.array(commentMarkSchema), signal);
  return value.map(toCommentMark);
}
