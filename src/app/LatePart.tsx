import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";

let late: ReactNode = null;
let hear = () => {};

/** Puts into every page's frame what came after it. */
export function showLate(part: ReactNode): void {
  late = part;
  hear();
}

/** The place of what no page needs to stand: notices and the like, whose code comes once it does. */
export function LatePart() {
  return useSyncExternalStore(
    subscribe,
    () => late,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  hear = listener;
  return () => {};
}
