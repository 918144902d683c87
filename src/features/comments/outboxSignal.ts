import type { PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { readHasOutbox, writeHasOutbox } from "#storage/preferences.ts";
import { createSignal } from "#ui/signal.ts";

/** Whether any comment is on its way from this device, without opening its database. */
export function hasOutbox(): boolean {
  return readHasOutbox();
}

export function setHasOutbox(has: boolean): void {
  if (has === readHasOutbox()) return;
  writeHasOutbox(has);
  outboxFlag.tell();
}

/** Tells this window of what this or another one wrote. */
export const outboxFlag = createSignal();

/**
 * Tells the forms of this window what became of a comment after they had been told that it is sent later. `wasThere`: it had arrived
 * with a sending before, or by another window.
 */
export const settled = createSignal<[entry: OutboxEntry, posted: PostedComment | undefined, wasThere: boolean]>();
