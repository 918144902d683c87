import type { PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { readHasOutbox, writeHasOutbox } from "#storage/preferences.ts";

const listeners = new Set<() => void>();

/** Whether any comment is on its way from this device, without opening its database. */
export function hasOutbox(): boolean {
  return readHasOutbox();
}

export function setHasOutbox(has: boolean): void {
  if (has === readHasOutbox()) return;
  writeHasOutbox(has);
  tellOutboxFlag();
}

/** Tells this window of what this or another one wrote. */
export function tellOutboxFlag(): void {
  for (const listener of listeners) listener();
}

export function hearOutboxFlag(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Arrival = (entry: OutboxEntry, posted: PostedComment | undefined) => void;

const arrivals = new Set<Arrival>();

/** Tells the forms of this window of a comment that arrived after they had been told that nobody answered. */
export function tellArrival(...arrived: Parameters<Arrival>): void {
  for (const listener of arrivals) listener(...arrived);
}

export function hearArrivals(listener: Arrival): () => void {
  arrivals.add(listener);
  return () => arrivals.delete(listener);
}
