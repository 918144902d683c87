import { useEffect, useSyncExternalStore } from "react";
import type { OutboxEntry } from "#domain/outbox.ts";
import { readOutbox } from "#storage/outbox.ts";
import { createSignal } from "#ui/signal.ts";
import { setHasOutbox } from "./outboxSignal.ts";

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("outbox") : undefined;
const changed = createSignal();
let entries: readonly OutboxEntry[] = [];

/** Reads the shelf anew for all who show it, in this window and, with `tell`, in all others. */
export async function refreshOutbox(tell = true): Promise<void> {
  try {
    entries = await readOutbox();
  } catch {
    // A device that keeps nothing has nothing on its way.
    entries = [];
  }
  setHasOutbox(entries.length > 0);
  changed.tell();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
  if (tell) channel?.postMessage("changed");
}

channel?.addEventListener("message", () => void refreshOutbox(false));

const none: readonly OutboxEntry[] = [];

/** Comments on their way from this device, the oldest first. */
export function useOutboxEntries(): readonly OutboxEntry[] {
  useEffect(() => void refreshOutbox(false), []);
  return useSyncExternalStore(
    changed.hear,
    () => entries,
    () => none,
  );
}
