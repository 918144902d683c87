import type { Comment, PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { isSameDraft, isUnseen, isUnsettled, isWaiting } from "#domain/outbox.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { floodPause, unanswered, withAnswer, withFailure } from "./outboxAnswer.ts";

/** All that the outbox needs of the world. Each may fail, and the page may die while any of them is awaited. */
export interface OutboxParts {
  read(): Promise<OutboxEntry[]>;
  /** Puts an entry in and its draft away. */
  add(entry: OutboxEntry): Promise<void>;
  /** See `changeInOutbox`. */
  change(id: string, change: (entry: OutboxEntry) => OutboxEntry | null): Promise<OutboxEntry | null>;
  /** Does `work` while no other window does any. `isSole`: the browser vouches for that, also after a window died. */
  lock<T>(work: (isSole: boolean) => Promise<T>): Promise<T>;
  /** @throws SourceError */
  post(entry: OutboxEntry): Promise<PostedComment>;
  /** The comment in the public list, freshly asked for; null: it is not there. @throws SourceError */
  find(entry: OutboxEntry): Promise<Comment | null>;
  /** Remembers that a comment is this device's own, before its entry says that it arrived. Fails in silence. */
  keep(entry: OutboxEntry, posted: PostedComment): Promise<void>;
  now(): number;
  /** Is told what became of each that nobody waited for. `wasThere`: it had arrived with a sending before. */
  hear?(entry: OutboxEntry, posted: PostedComment | undefined, wasThere: boolean): Promise<void>;
}

/** What one look at an entry led to. */
export interface Attempt {
  entry: OutboxEntry | null;
  posted?: PostedComment | undefined;
  /** Whether it had arrived with a sending before, and was found. */
  wasThere?: boolean;
  error?: unknown;
}

/** Where windows cannot be told from dead ones, a sending that has taken this long is no longer under way. Milliseconds. */
const longestSending = 2 * 60_000;
/** What gives new hope (a connection, a reader who comes back) does not wait for the whole pause, but for this. Milliseconds. */
const shortestPause = 15_000;
/** What waits for a moderator under no number is looked for no more often. Milliseconds. */
const lookPause = 60_000;

/**
 * Sends comments, one after the other, so that each arrives once whatever happens in between. Every change is written before it is
 * acted on: an entry is `sending` on the disk before its request goes out, so that whoever finds it so later knows that it may have
 * arrived. Then the public list is asked first, and if that does not have it, the very same is sent again: the server answers a
 * repetition with what it answered before, or calls it a duplicate, and both mean that it is there.
 */
export function createOutbox({ read, add, change, lock, post, find, keep, now, hear }: OutboxParts) {
  /** Sends one entry that was just read. Only under the lock; its writer may take it out at any moment all the same. */
  async function attempt(stored: OutboxEntry): Promise<Attempt> {
    const { id } = stored;
    if (!isWaiting(stored) || stored.state.kind === "sending") return { entry: stored };
    const known = stored.mayHaveArrived ? await look(stored) : "absent";
    if (known === "unanswered")
      return { entry: await change(id, (entry) => (isWaiting(entry) ? unansweredAt(entry, now()) : entry)) };
    if (known !== "absent") return { ...(await arrive(stored, known, isWaiting)), wasThere: true };
    const sending = await change(id, (entry) => (isWaiting(entry) ? asSending(entry, now()) : entry));
    if (sending?.state.kind !== "sending") return { entry: sending };
    const couldHave = stored.mayHaveArrived;
    const posted = await post(sending).catch((error: unknown) => ({ error }));
    if (!("error" in posted)) return arrive(sending, posted, isSending);
    const { error } = posted;
    const failed = (entry: OutboxEntry) => withFailure(entry, error, couldHave, now());
    return { entry: await change(id, (entry) => (isSending(entry) ? failed(entry) : entry)), error };
  }

  async function arrive(sent: OutboxEntry, posted: PostedComment, isMeant: (entry: OutboxEntry) => boolean) {
    await keep(sent, posted);
    return { entry: await change(sent.id, (entry) => (isMeant(entry) ? withAnswer(entry, posted) : entry)), posted };
  }

  /** Whether a comment that may have arrived is in the public list; `absent`: it is not, or the list does not say. */
  async function look(entry: OutboxEntry): Promise<PostedComment | "absent" | "unanswered"> {
    try {
      const comment = await find(entry);
      return comment ? { comment, status: "approved" } : "absent";
    } catch (error) {
      // A list that cannot be read says nothing; a server that does not answer would not answer the comment either.
      return isSourceError(error) && error.kind === "offline" ? "unanswered" : "absent";
    }
  }

  /** What arrived under no number, and nobody saw: a moderator may have published it since. */
  async function lookAgain(): Promise<void> {
    for (const unseen of (await read()).filter((entry) => isUnseen(entry) && entry.triedAt + lookPause <= now())) {
      const known = await look(unseen);
      if (known === "unanswered") return;
      if (known === "absent")
        await change(unseen.id, (entry) => (isUnseen(entry) ? { ...entry, triedAt: now() } : entry));
      else {
        const { entry, posted } = await arrive(unseen, known, isUnseen);
        if (entry) await hear?.(entry, posted, true);
      }
    }
  }

  /** What a window that died was sending: nobody knows whether it arrived. Only under the lock. */
  async function recover(isSole: boolean): Promise<OutboxEntry[]> {
    const entries = await read();
    const left = entries.filter(
      ({ state, triedAt }) => state.kind === "sending" && (isSole || now() - triedAt > longestSending),
    );
    for (const { id } of left)
      await change(id, (entry) => (entry.state.kind === "sending" ? { ...entry, state: { kind: "unknown" } } : entry));
    return left.length > 0 ? read() : entries;
  }

  /** After one has gone out the others wait, so that none is called too quick. Only under the lock. */
  async function spaceOut(sent: OutboxEntry): Promise<void> {
    const earliest = sent.triedAt + floodPause;
    for (const { id, due } of (await read()).filter(isWaiting))
      if (id !== sent.id && due < earliest)
        await change(id, (entry) => ({ ...entry, due: Math.max(entry.due, earliest) }));
  }

  async function sendUnderLock(isSole: boolean, choose: (entries: OutboxEntry[]) => OutboxEntry | undefined) {
    const chosen = choose(await recover(isSole));
    const unsent = chosen?.state.kind === "refused" ? await change(chosen.id, asUnsent) : chosen;
    if (!chosen || !unsent) return null;
    const done = await attempt(unsent);
    if (done.entry && done.entry.attempts > chosen.attempts) await spaceOut(done.entry);
    return done;
  }

  return {
    /** Takes a comment in. One that is not settled and says the very same is meant instead of a second: the id of what is there. */
    async take(entry: OutboxEntry): Promise<string> {
      const same = (await read()).find(
        (other) => isUnsettled(other) && other.articleId === entry.articleId && isSameDraft(other.draft, entry.draft),
      );
      if (!same) await add(entry);
      // What was refused is wanted all the same.
      else if (same.state.kind === "refused")
        await change(same.id, (known) => ({ ...asUnsent(known), due: entry.due }));
      return (same ?? entry).id;
    },

    /** Sends this one now, whatever it waits for, and though it was refused. */
    async send(id: string): Promise<Attempt> {
      const choose = (entries: OutboxEntry[]) => entries.find((entry) => entry.id === id);
      return (await lock((isSole) => sendUnderLock(isSole, choose))) ?? { entry: null };
    },

    /** What a dead window left half done is said to be open, though nothing can be sent now. */
    async recover(): Promise<void> {
      await lock(recover);
    },

    /** Takes one out for good, unless it is on its way at this moment. What lies there afterwards. */
    withdraw: (id: string) => change(id, (entry) => (entry.state.kind === "sending" ? entry : null)),

    /**
     * Sends what is due, the oldest first, and returns when the next will be; null: nothing waits. `hopeful`: something gives reason
     * to believe that those without an answer would have one now.
     */
    async drive(hopeful: boolean): Promise<number | null> {
      let isAlone = false;
      const isDue = (entry: OutboxEntry) =>
        isWaiting(entry) && entry.state.kind !== "sending" && dueAt(entry, hopeful) <= now();
      for (;;) {
        const done = await lock((isSole) => {
          isAlone = isSole;
          return sendUnderLock(isSole, (entries) => entries.find(isDue));
        });
        if (!done) break;
        // What the server calls a repetition comes without a comment.
        if (done.entry && !isWaiting(done.entry))
          await hear?.(done.entry, done.posted, done.wasThere ?? done.posted === undefined);
      }
      if (hopeful) await lookAgain();
      const waiting = (await read()).filter(isWaiting).map(({ state, due, triedAt }) => {
        if (state.kind !== "sending") return due;
        // Another window has begun meanwhile: whoever asks for the lock next hears when it ends, or dies.
        return isAlone ? now() : triedAt + longestSending;
      });
      return waiting.length > 0 ? Math.min(...waiting) : null;
    },
  };
}

function isSending({ state }: OutboxEntry): boolean {
  return state.kind === "sending";
}

function unansweredAt(entry: OutboxEntry, now: number): OutboxEntry {
  return { ...unanswered(entry, now), triedAt: now };
}

function asSending(entry: OutboxEntry, now: number): OutboxEntry {
  return { ...entry, state: { kind: "sending" }, attempts: entry.attempts + 1, mayHaveArrived: true, triedAt: now };
}

/** One that was refused, as one to be sent again; any other as it is. */
function asUnsent(entry: OutboxEntry): OutboxEntry {
  if (entry.state.kind !== "refused") return entry;
  return { ...entry, state: { kind: entry.mayHaveArrived ? "unknown" : "queued" }, failures: 0, due: 0 };
}

function dueAt({ due, failures, triedAt }: OutboxEntry, hopeful: boolean): number {
  return hopeful && failures > 0 ? Math.min(due, triedAt + shortestPause) : due;
}
