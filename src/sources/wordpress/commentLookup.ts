import * as v from "valibot";
import type { Comment } from "#domain/comment.ts";
import { getJson } from "../http.ts";
import type { CommentLookup } from "../NewsSource.ts";
import { isSourceError } from "../SourceError.ts";
import { restAddress } from "./restAddress.ts";
import { commentSchema } from "./schemas.ts";
import { toComment } from "./toDomain.ts";

const fields = "id,parent,author_name,author_url,date_gmt,content";
/** WordPress' largest page. */
const newest = 100;

/** Small questions about the comments of a site; `api` is the root of its REST API. */
export function createCommentLookup(api: string): CommentLookup {
  return {
    async newest(articleId, signal) {
      const params = { post: articleId, order: "desc", per_page: newest, _fields: fields };
      const { value } = await getJson(restAddress(api, "wp/v2/comments", params), v.array(commentSchema), signal);
      return value.map(toComment).toReversed();
    },
    async find(id, signal) {
      try {
        return await findPublic(api, id, signal);
      } catch (error) {
        // A comment that waits, is spam or lies in the bin is refused alike; one that was deleted is not found.
        if (isSourceError(error) && error.code === "rest_cannot_read") return "withheld";
        if (isSourceError(error) && error.code === "rest_comment_invalid_id") return "gone";
        throw error;
      }
    },
  };
}

async function findPublic(api: string, id: number, signal?: AbortSignal): Promise<Comment> {
  // Nothing on the way may answer from memory: it was never asked this before. And nothing keeps what is never asked again.
  const address = restAddress(api, `wp/v2/comments/${id}`, { _fields: fields, asked: Date.now() });
  return toComment((await getJson(address, commentSchema, signal, { cache: "no-store" })).value);
}
