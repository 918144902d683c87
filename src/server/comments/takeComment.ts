import type { Context } from "hono";
import { trapField } from "#domain/comment.ts";
import type { ApiContext } from "../apiContext.ts";
import type { ServerEnv } from "../clientAddress.ts";
import type { Params } from "../requestParams.ts";
import { RestError } from "../restError.ts";
import type { EarlierAnswer, StoredComment } from "./commentRepository.ts";
import { readRequestKey } from "./requestKey.ts";
import { checkSubmission, readSubmission } from "./submission.ts";

/**
 * Takes a comment in, from whichever form it came; `params` have the names of the REST API.
 * @throws RestError with WordPress' code for every reason not to
 */
export async function takeComment(c: Context<ServerEnv>, api: ApiContext, params: Params): Promise<StoredComment> {
  if (params.get(trapField)) {
    const message =
      "A field that is to stay empty was filled in. If it was your browser, empty it and send the form again.";
    throw new RestError(400, "rest_comment_trap_filled", message);
  }
  const submission = readSubmission(params);
  const key = readRequestKey(c.req.header("Idempotency-Key"), params, submission);
  // Before anything that may have changed since: the story may be closed by now.
  const before = key && (await api.comments.answered(key));
  if (before) return repeat(before);
  const story = await api.edition.find(submission.post);
  if (!story) {
    const message = "Sorry, you are not allowed to create this comment without a post.";
    throw new RestError(403, "rest_comment_invalid_post_id", message);
  }
  if (!(await isOpen(api, story.slug)))
    throw new RestError(403, "rest_comment_closed", "Sorry, comments are closed for this item.");
  if (params.has("id") && params.get("id"))
    throw new RestError(400, "rest_comment_exists", "Cannot create existing comment.");
  const type = params.get("type") ?? "";
  if (type !== "" && type !== "comment")
    throw new RestError(400, "rest_invalid_comment_type", "Cannot create a comment with that type.");
  checkSubmission(submission);
  const draft = { ...submission, authorIp: api.addressOf(c), postedAt: Math.floor(api.now() / 1000) };
  const added = await api.comments.add(draft, api.rules, key);
  if (added === "duplicate")
    throw new RestError(
      409,
      "comment_duplicate",
      "Duplicate comment detected; it looks as though you&#8217;ve already said that!",
    );
  if (added === "flood") throw new RestError(400, "comment_flood", "You are posting comments too quickly. Slow down.");
  return added === "reused" || added === "gone" || "again" in added ? repeat(added) : added;
}

/** A request that was answered before is answered the same. */
function repeat(before: EarlierAnswer): StoredComment {
  if (before === "reused")
    throw new RestError(422, "rest_idempotency_key_reused", "Another comment was sent with this key.");
  if (before === "gone") throw new RestError(410, "rest_comment_gone", "This comment arrived and was removed since.");
  return before.again;
}

/** Whether a story takes comments. */
export async function isOpen(api: ApiContext, slug: string): Promise<boolean> {
  return (await api.edition.article(slug))?.commentsOpen ?? false;
}
