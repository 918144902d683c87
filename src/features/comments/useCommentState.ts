import type { Comment } from "#domain/comment.ts";
import type { CommentMarks } from "./CommentMarks.ts";
import { commenterKey } from "./commenterKey.ts";
import { useMark } from "./useMark.ts";

/** All marks on one comment as bits of one number: in a thread of thousands, every comment listens once and not nine times. */
const bits = {
  own: 1,
  held: 2,
  gone: 4,
  fresh: 8,
  hidden: 16,
  answered: 32,
  answerable: 64,
  folded: 128,
  more: 256,
} as const;

export type CommentState = Record<keyof typeof bits, boolean>;

/** What is said of a comment, and what the reader did to it. */
export function useCommentState(comment: Comment): CommentState {
  const state = useMark((now) => readBits(now, comment));
  const has = (bit: keyof typeof bits) => (state & bits[bit]) !== 0;
  return {
    own: has("own"),
    held: has("held"),
    gone: has("gone"),
    fresh: has("fresh"),
    hidden: has("hidden"),
    answered: has("answered"),
    answerable: has("answerable"),
    folded: has("folded"),
    more: has("more"),
  };
}

function readBits(now: CommentMarks["now"], comment: Comment): number {
  const { id } = comment;
  let state = 0;
  if (now.own.has(id)) state |= bits.own;
  if (now.held.has(id)) state |= bits.held;
  if (now.gone.has(id)) state |= bits.gone;
  if (now.fresh.has(id)) state |= bits.fresh;
  if (now.hidden.size > 0 && now.hidden.has(commenterKey(comment))) state |= bits.hidden;
  if (now.replyTo?.comment.id === id) state |= bits.answered;
  if (now.isOpen) state |= bits.answerable;
  if (now.folded.has(id)) state |= bits.folded;
  if (now.more === id) state |= bits.more;
  return state;
}
