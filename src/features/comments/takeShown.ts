import type { CommentThread } from "#domain/comment.ts";

export interface ShownThread {
  thread: CommentThread;
  /** How many of its comments, in reading order. */
  shown: number;
}

/** The threads that the first `shown` comments belong to, in reading order, each with its share. */
export function takeShown(threads: readonly CommentThread[], shown: number): ShownThread[] {
  const taken: ShownThread[] = [];
  for (const thread of threads) {
    if (shown <= 0) break;
    taken.push({ thread, shown: Math.min(shown, thread.size) });
    shown -= thread.size;
  }
  return taken;
}
