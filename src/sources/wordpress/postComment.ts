import type { CommentDraft, PostedComment } from "#domain/comment.ts";
import { readAllowed } from "../http.ts";
import { postClassicForm } from "./classicForm.ts";
import { sendComment } from "./comments.ts";
import { isOwnOrigin, restAddress } from "./restAddress.ts";
import type { SiteFile } from "./siteFile.ts";
import { orNull } from "./wordPress.ts";

type Post = (postId: number, draft: CommentDraft, key?: string) => Promise<PostedComment>;

/**
 * Posts comments through the door that the site keeps open: REST where it lets guests in, else the form address of its own
 * pages, which stock WordPress always has. That one cannot be used honestly from another origin (its answer could not be
 * read), so there REST alone is tried, and says `rest_comment_login_required` where it is shut.
 */
export function createCommentPoster({ api }: SiteFile): Post {
  let letsGuestsIn = !isOwnOrigin(api);
  return async (postId, draft, key) => {
    // An open post is proof for the whole visit; a closed one says nothing of the others.
    letsGuestsIn ||= await allowsPost(api, postId);
    return letsGuestsIn ? sendComment(api, postId, draft, key) : postClassicForm(api, postId, draft);
  };
}

async function allowsPost(api: string, postId: number): Promise<boolean> {
  const allowed = await orNull(readAllowed(restAddress(api, "wp/v2/comments", { post: postId })));
  return allowed?.includes("POST") ?? false;
}
