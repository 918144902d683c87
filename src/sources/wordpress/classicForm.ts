import * as v from "valibot";
import type { Comment, CommentDraft, PostedComment } from "#domain/comment.ts";
import { getJson, postForm } from "../http.ts";
import { SourceError } from "../SourceError.ts";
import { toFormRefusal } from "./classicRefusal.ts";
import { escapeMarkup } from "./comments.ts";
import { plainText } from "./plainText.ts";
import { restAddress, wordPressFolder } from "./restAddress.ts";
import { postedCommentSchema } from "./schemas.ts";
import { toComment } from "./toDomain.ts";

type Wire = v.InferOutput<typeof postedCommentSchema>;

const listSchema = v.array(postedCommentSchema);
/** Of the newest comments, ours is one of these, however many came at the same moment. */
const newest = 5;

/**
 * Posts a comment as the form on the site's own pages does: `/wp-comments-post.php`, on this origin. Success is a redirect,
 * which `redirect_to` leads back to REST: there the comment is listed if it is published. One that waits for a moderator is
 * told by `unapproved=<id>` in the address; one that was binned is in neither place, and its writer is told that it waits.
 * Where the redirect led elsewhere (a plugin's thanks, a wall, the form's own address under https), only a comment that REST lists
 * is known to have come.
 * @throws SourceError `offline` where nobody knows what became of it
 */
export async function postClassicForm(api: string, postId: number, draft: CommentDraft): Promise<PostedComment> {
  const listed = restAddress(api, "wp/v2/comments", {
    post: postId,
    per_page: newest,
    orderby: "id",
    _fields: "id,parent,author_name,author_url,date_gmt,content,status",
    // WordPress takes no notice; to everything that keeps answers on the way it is a question never asked before.
    sent: Date.now(),
  });
  const fields = {
    comment_post_ID: String(postId),
    comment_parent: String(draft.parent),
    author: escapeMarkup(draft.authorName),
    email: draft.authorEmail,
    url: draft.authorUrl,
    comment: escapeMarkup(draft.content),
    redirect_to: listed,
  };
  const address = `${wordPressFolder(api)}wp-comments-post.php`;
  const answer = await postForm(address, fields);
  if (!answer.isRedirected) throw toFormRefusal(answer, address);
  const heldId = Number(/[?&]unapproved=(\d+)/.exec(answer.url)?.[1]);
  const landed = v.safeParse(listSchema, answer.json);
  const own = heldId ? undefined : findOwn(landed.success ? landed.output : await readList(listed), draft);
  if (own) return { comment: toComment(own), status: "approved" };
  if (!heldId && !landed.success) throw notKnown(answer.url);
  return { comment: toHeldComment(draft, heldId || -Date.now()), status: "held" };
}

async function readList(listed: string): Promise<Wire[]> {
  try {
    return (await getJson(listed, listSchema)).value;
  } catch (cause) {
    throw notKnown(listed, cause);
  }
}

function notKnown(address: string, cause?: unknown): SourceError {
  return new SourceError("offline", `Sent, but ${address} does not say what became of it`, { cause });
}

/**
 * The newest comment by the same name in the same words that answers the same one: another's may have come in the meantime, and a reader may
 * say *Thank you* to two.
 */
function findOwn(comments: Wire[], draft: CommentDraft): Wire | undefined {
  return comments.find(
    (wire) =>
      wire.parent === draft.parent &&
      words(plainText(wire.author_name)) === words(draft.authorName) &&
      words(plainText(wire.content.rendered)) === words(draft.content),
  );
}

/** Words of three letters and more: WordPress turns quotes, dashes and smileys into others. */
function words(text: string): string {
  return (text.normalize().match(/[\p{L}\p{N}]{3,}/gu) ?? [text.trim()]).join(" ");
}

/** WordPress shows a held comment to nobody through REST, so its writer sees their own words. */
function toHeldComment(draft: CommentDraft, id: number): Comment {
  const text = draft.content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").trim();
  return {
    id,
    parent: draft.parent,
    authorName: draft.authorName,
    authorUrl: null,
    publishedAt: new Date().toISOString(),
    html: text
      .split(/\n{2,}/)
      .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
      .join(""),
  };
}
