import type { Comment, CommentThread } from "#domain/comment.ts";

export interface FlatReply {
  comment: Comment;
  /** Whom it answers, where that is not the comment all of this stands below. */
  inReplyTo: Comment | null;
}

/** All replies below a comment, in the order in which a tree of them would be read. Depth costs no stack. */
export function flattenReplies(thread: CommentThread): FlatReply[] {
  const flat: FlatReply[] = [];
  const open: { reply: CommentThread; inReplyTo: Comment | null }[] = [];
  for (const reply of thread.replies.toReversed()) open.push({ reply, inReplyTo: null });
  for (let next = open.pop(); next; next = open.pop()) {
    const { comment, replies } = next.reply;
    flat.push({ comment, inReplyTo: next.inReplyTo });
    for (const reply of replies.toReversed()) open.push({ reply, inReplyTo: comment });
  }
  return flat;
}
