import type { CommentDraft, PostedComment } from "#domain/comment.ts";
import { readAllowed } from "../http.ts";
import { isSourceError, SourceError } from "../SourceError.ts";
import { postClassicForm } from "./classicForm.ts";
import { sendComment } from "./comments.ts";
import { isOwnOrigin, restAddress } from "./restAddress.ts";
import type { SiteFile } from "./siteFile.ts";
import { orNull } from "./wordPress.ts";

type Post = (postId: number, draft: CommentDraft, key?: string) => Promise<PostedComment>;

/**
 * Posts comments through the door that the site keeps open: REST where it lets guests in, else the form address of its own
 * pages, which stock WordPress always has. That one cannot be used honestly from another origin (its answer could not be
 * read), so there REST alone is tried, and where it is shut the site's own page is what is left: `comment_on_site_only`.
 */
export function createCommentPoster({ api }: SiteFile): Post {
  if (!isOwnOrigin(api))
    return (postId, draft, key) => sendComment(api, postId, draft, key).catch((error: unknown) => throwShut(error));
  let letsGuestsIn = false;
  return async (postId, draft, key) => {
    // An open post is proof for the whole visit; a closed one says nothing of the others.
    letsGuestsIn ||= await allowsPost(api, postId);
    return letsGuestsIn ? sendComment(api, postId, draft, key) : postClassicForm(api, postId, draft);
  };
}

/** The codes of a REST API that takes nothing of guests, be it WordPress' own or of what closes it for all. */
const shut = new Set([
  "rest_comment_login_required",
  "rest_no_route",
  "rest_disabled",
  "rest_cannot_access",
  "rest_login_required",
  "rest_not_logged_in",
]);

function throwShut(error: unknown): never {
  if (!isSourceError(error) || error.code === null || !shut.has(error.code)) throw error;
  throw new SourceError("refused", error.message, { code: "comment_on_site_only", cause: error });
}

async function allowsPost(api: string, postId: number): Promise<boolean> {
  const allowed = await orNull(readAllowed(restAddress(api, "wp/v2/comments", { post: postId })));
  return allowed?.includes("POST") ?? false;
}
