import type { CommentDraft } from "./comment.ts";

/** A comment on its way from this device, from the press of the button until it is known what became of it. */
export interface OutboxEntry {
  /** Given by this device; every sending of it carries the same. */
  id: string;
  articleId: number;
  /** Where it was written, for the list of all. */
  story: { path: string; title: string };
  /** Not changed any more: what is sent again is the same to the byte. */
  draft: CommentDraft;
  /** As are all times here: milliseconds since 1970. */
  writtenAt: number;
  state: OutboxState;
  attempts: number;
  /** Whether some sending of it was given up without an answer: it may have arrived all the same. */
  mayHaveArrived: boolean;
  /** Sendings in a row that nobody answered. */
  failures: number;
  triedAt: number;
  /** It is not sent by itself before. */
  due: number;
}

type OutboxState =
  /** Not sent yet, or told to come later. */
  | { kind: "queued" }
  | { kind: "sending" }
  /** Sent, and no answer that says what became of it. */
  | { kind: "unknown" }
  /** Arrived: `commentId` is null where the server did not name it. */
  | { kind: "posted" | "held"; commentId: number | null }
  /** The server said no. It is not sent again unless its writer wants it. */
  | { kind: "refused"; code: string | null; said: string };

/** Whether it is still to be sent. */
export function isWaiting({ state }: OutboxEntry): boolean {
  return state.kind === "queued" || state.kind === "sending" || state.kind === "unknown";
}

/** Whether its writer may still do something about it: it waits, or was refused. */
export function isUnsettled(entry: OutboxEntry): boolean {
  return isWaiting(entry) || entry.state.kind === "refused";
}

/** Whether it arrived under a number that nobody told: a server called it a repetition, or took it without a number, and the public list does not have it. */
export function isUnseen({ state }: OutboxEntry): boolean {
  return (state.kind === "posted" || state.kind === "held") && state.commentId === null;
}

/** Whether words are a new version of others: at least half of those stand unchanged, before and behind what differs. */
export function isNewVersion(words: string, before: string): boolean {
  const most = Math.min(words.length, before.length);
  let start = 0;
  while (start < most && words[start] === before[start]) start += 1;
  let end = 0;
  while (end < most - start && words.at(-1 - end) === before.at(-1 - end)) end += 1;
  return 2 * (start + end) >= before.length;
}

/** Whether two drafts are the same comment, to the byte. */
export function isSameDraft(a: CommentDraft, b: CommentDraft | null): boolean {
  return (
    b !== null &&
    a.content === b.content &&
    a.parent === b.parent &&
    a.authorName === b.authorName &&
    a.authorEmail === b.authorEmail &&
    a.authorUrl === b.authorUrl
  );
}
