import type { PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { isSourceError } from "#sources/SourceError.ts";

/** WordPress wants 15 s between two comments of one reader. Milliseconds. */
export const floodPause = 16_000;

/** How long an unanswered comment waits before it is sent again by itself: longer each time, and never for good. Milliseconds. */
const pauses = [5_000, 15_000, 60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000];

/** Says that the comment was not taken yet, and that it will be later. */
const floodCodes = new Set(["comment_flood", "too_many_requests"]);

/** What an entry becomes with the server's answer. A number below 1 is none that the server gave. */
export function withAnswer(entry: OutboxEntry, { comment, status }: PostedComment): OutboxEntry {
  const kind = status === "held" ? "held" : "posted";
  return { ...entry, state: { kind, commentId: comment.id > 0 ? comment.id : null }, failures: 0 };
}

/** What an entry becomes where sending it failed. `couldHave`: whether a sending before this one may have arrived. */
export function withFailure(entry: OutboxEntry, error: unknown, couldHave: boolean, now: number): OutboxEntry {
  const failed = isSourceError(error) ? error : null;
  if (failed?.code && floodCodes.has(failed.code)) {
    const state = { kind: couldHave ? "unknown" : "queued" } as const;
    return { ...entry, state, mayHaveArrived: couldHave, failures: 0, due: now + floodPause };
  }
  if (failed?.kind === "refused" || failed?.kind === "not-found") {
    const { code, message } = failed;
    // It is there already. Where the public list does not have it, it waits for a moderator.
    if (code === "comment_duplicate" && couldHave) return { ...entry, state: { kind: "held", commentId: null } };
    return { ...entry, state: { kind: "refused", code, said: message }, mayHaveArrived: couldHave, failures: 0 };
  }
  return unanswered(entry, now);
}

/** Nobody said what became of it, or could be asked. */
export function unanswered(entry: OutboxEntry, now: number): OutboxEntry {
  const pause = pauses[Math.min(entry.failures, pauses.length - 1)] ?? 0;
  return { ...entry, state: { kind: "unknown" }, mayHaveArrived: true, failures: entry.failures + 1, due: now + pause };
}
