import { useEffect, useSyncExternalStore } from "react";
import type { PostedComment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { readOutbox } from "#storage/outbox.ts";
import { createSignal } from "#ui/signal.ts";
import { setHasOutbox, settled } from "./outboxSignal.ts";
import { openChannel } from "./windowChannel.ts";

const channel = openChannel("outbox");
const changed = createSignal();
const none: readonly OutboxEntry[] = [];
/** What lies on the shelf; `null` before it was read, `"unreadable"` where the device does not open it. */
let shelf: readonly OutboxEntry[] | "unreadable" | null = null;

/** Reads the shelf anew for all who show it, in this window and, with `tell`, in all others. */
export async function refreshOutbox(tell = true): Promise<void> {
  try {
    shelf = await readOutbox();
    setHasOutbox(shelf.length > 0);
  } catch {
    // What lies there is not gone: whoever asks is told so, and it is looked for again.
    shelf = "unreadable";
  }
  changed.tell();
  if (tell) channel.tell("changed");
}

/** Tells all who wait for it, here and in other windows, what became of a comment. */
export function tellSettled(entry: OutboxEntry, posted: PostedComment | undefined, wasThere: boolean): void {
  settled.tell(entry, posted, wasThere);
  channel.tell({ settled: entry.id });
}

channel.hear((message) => {
  const { settled: id }: { settled?: unknown } = Object(message);
  void (id === undefined ? refreshOutbox(false) : hearSettled(id));
});

/** Another window heard what became of a comment. It may have taken it out by now: then it had arrived. */
async function hearSettled(id: unknown): Promise<void> {
  const find = () => (Array.isArray(shelf) ? shelf.find((entry) => entry.id === id) : undefined);
  const known = find();
  await refreshOutbox(false);
  const entry = find() ?? known;
  if (entry) settled.tell(entry, undefined, true);
}

/** Comments on their way from this device, the oldest first, as far as they are known. */
export function useOutboxEntries(): readonly OutboxEntry[] {
  const shelf = useOutboxShelf();
  return Array.isArray(shelf) ? shelf : none;
}

/** The same; null before they were read, `"unreadable"` where the device does not open its storage. */
export function useOutboxShelf(): typeof shelf {
  useEffect(() => void refreshOutbox(false), []);
  return useSyncExternalStore(
    changed.hear,
    () => shelf,
    () => null,
  );
}
