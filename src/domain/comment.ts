
export interface Comment {
  id: number;
  /** 0 for a comment on the story itself. */
  parent: number;
  authorName: string;
  /** The commenter's own site, http(s) only, or null. */
  authorUrl: string | null;
  /** UTC, ISO 8601 with `Z`. */
  publishedAt: string;
  /** Outside HTML: only `content/` may read it. */
  html: string;
}

/** A comment with the replies to it, oldest first. */
export interface CommentThread {
  comment: Comment;
  replies: CommentThread[];
}

/** What a reader wrote, as they wrote it. */
export interface CommentDraft {
  content: string;
  authorName: string;
  authorEmail: string;
  authorUrl: string;
  parent: number;
}

/** What became of a posted comment. */
export interface PostedComment {
  comment: Comment;
  /** `held`: it waits for a moderator and is not in the public list. */
  status: "approved" | "held";
}

/**
 * The tree of a flat list. A reply whose parent is missing (held, deleted, or on a page not loaded) stands at the top, so
 * no comment is ever lost; a circle of parents is cut at its oldest comment. Order: by time, then id, oldest first.
 */
export function toThreads(comments: readonly Comment[]): CommentThread[] {
  const sorted = [...comments].sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.id - b.id);
  const threads = new Map(sorted.map((comment) => [comment.id, { comment, replies: [] as CommentThread[] }]));
  const roots: CommentThread[] = [];
  for (const thread of threads.values()) {
    const parent = threads.get(thread.comment.parent);
    if (parent && !isAncestor(thread, parent)) parent.replies.push(thread);
    else roots.push(thread);
  }
  return roots;
}

function isAncestor(thread: CommentThread, of: CommentThread): boolean {
  return thread === of || thread.replies.some((reply) => isAncestor(reply, of));
}
