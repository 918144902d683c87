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
  /** How many comments it has, its own among them. */
  size: number;
}

/** What a reader wrote, as they wrote it. */
export interface CommentDraft {
  content: string;
  authorName: string;
  authorEmail: string;
  authorUrl: string;
  parent: number;
}

/** A field of the form that no person sees, by the name it is sent under: who fills it in is a program. */
export const trapField = "topic";

/** What became of a posted comment. */
export interface PostedComment {
  comment: Comment;
  /** `held`: it waits for a moderator and is not in the public list. */
  status: "approved" | "held";
}

/** A comment written on this device, and what is known of it by now. `gone`: it was not published, or was removed. */
export interface OwnComment {
  comment: Comment;
  status: PostedComment["status"] | "gone";
}

/**
 * The tree of a flat list. A reply whose parent is missing (held, deleted, or on a page not loaded) stands at the top, so
 * no comment is ever lost; a circle of parents is cut at its oldest comment. Order: by time, then id, oldest first.
 */
export function toThreads(comments: readonly Comment[]): CommentThread[] {
  const sorted = comments.toSorted(byAge);
  const threads = new Map<number, CommentThread>(
    sorted.map((comment) => [comment.id, { comment, replies: [], size: 1 }]),
  );
  const cuts = findCuts(threads);
  const roots: CommentThread[] = [];
  for (const thread of threads.values()) {
    const parent = cuts.has(thread) ? undefined : threads.get(thread.comment.parent);
    (parent?.replies ?? roots).push(thread);
  }
  addUp(roots);
  return roots;
}

/** Dates of one form compare as text: in a thread of thousands a collator would take a tenth of a second. */
function byAge(a: Comment, b: Comment): number {
  if (a.publishedAt === b.publishedAt) return a.id - b.id;
  return a.publishedAt < b.publishedAt ? -1 : 1;
}

/** Sizes, from the deepest reply up; depth costs no stack. */
function addUp(roots: readonly CommentThread[]): void {
  const downwards = [...roots];
  for (const { replies } of downwards) downwards.push(...replies);
  for (const thread of downwards.toReversed())
    thread.size = thread.replies.reduce((size, reply) => size + reply.size, 1);
}

/** The oldest comment of each circle of parents. `threads` is in order of age. */
function findCuts(threads: ReadonlyMap<number, CommentThread>): Set<CommentThread> {
  const ages = new Map([...threads.values()].map((thread, age) => [thread, age]));
  const cuts = new Set<CommentThread>();
  const walked = new Set<CommentThread>();
  for (const start of threads.values()) {
    const trail = new Set<CommentThread>();
    let thread: CommentThread | undefined = start;
    while (thread && !walked.has(thread)) {
      walked.add(thread);
      trail.add(thread);
      thread = threads.get(thread.comment.parent);
    }
    if (!thread || !trail.has(thread)) continue;
    const path = [...trail];
    const circle = path.slice(path.indexOf(thread));
    const oldest = circle.toSorted((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0))[0];
    if (oldest) cuts.add(oldest);
  }
  return cuts;
}
