import type { CommentThread } from "./comment.ts";

export const commentOrders = ["oldest", "newest", "replied"] as const;
export type CommentOrder = (typeof commentOrders)[number];

/** What was chosen before, if it is one of them. */
export function toCommentOrder(name: string | null): CommentOrder {
  return commentOrders.find((order) => order === name) ?? "oldest";
}

/** Threads in the order a reader asked for; `threads` is oldest first, and so stay the replies in each: talk is read from its beginning. */
export function orderThreads(threads: readonly CommentThread[], order: CommentOrder): readonly CommentThread[] {
  if (order === "oldest") return threads;
  return order === "newest" ? threads.toReversed() : threads.toSorted((a, b) => b.size - a.size);
}
