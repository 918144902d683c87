import { useSyncExternalStore } from "react";
import { createSignal } from "./signal.ts";

let message = "";
const changed = createSignal();

/** Says something to a screen reader without moving anyone: one polite message at a time. */
export function announce(text: string): void {
  // The same sentence twice must still be a change, or it is not spoken.
  message = text === message ? `${text}\u00a0` : text;
  changed.tell();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    changed.hear,
    () => message,
    () => "",
  );
}
