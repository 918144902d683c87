import type { CommentDraft, PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { source } from "#sources/source.ts";
import { latePart } from "#ui/latePart.ts";

/**
 * What became of a comment at once; `wasThere` and `arrived-before`: a sending before this one had arrived, and it was found or not;
 * `received`: it arrived under no number, and until a moderator published it its entry in the outbox is all there is of it; `kept`:
 * there is no connection, and it waits on the device for one.
 */
export type PostOutcome = (PostedComment & { wasThere?: boolean | undefined }) | "arrived-before" | "received" | "kept";

/** Why a comment is not posted, and whether the outbox has it and goes on. */
export class NotPosted extends Error {
  readonly reason: unknown;
  readonly isKept: boolean;

  constructor(reason: unknown, isKept: boolean) {
    super("Not posted", { cause: reason });
    this.reason = reason;
    this.isKept = isKept;
  }
}

/** Its code comes with the form's, so that who writes on the underground has it. */
export const outboxPart = latePart(() => import("./outbox.ts"));

/**
 * Posts a comment by way of the outbox. `instead`: what its writer sent before and had no answer for. Where the outbox' code cannot
 * be had it is sent all the same. @throws NotPosted
 */
export async function postDraft(
  about: Pick<OutboxEntry, "articleId" | "story">,
  draft: CommentDraft,
  instead: CommentDraft | null,
): Promise<PostOutcome> {
  const outbox = await outboxPart.load().catch(() => null);
  return outbox ? outbox.postComment(about, draft, instead) : postAtOnce(about.articleId, draft);
}

/** Without the outbox. `key`: see `NewsSource.postComment`. */
export function postAtOnce(articleId: number, draft: CommentDraft, key?: string): Promise<PostedComment> {
  return source.postComment(articleId, draft, key).catch((error: unknown) => {
    throw new NotPosted(error, false);
  });
}
