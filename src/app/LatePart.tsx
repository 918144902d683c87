import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";

let late: readonly ReactNode[] = [];
let hear = () => {};

/** Puts into every page's frame what came after it; each part has a key. */
export function showLate(parts: readonly ReactNode[]): void {
  late = parts;
  hear();
}

/** One part more, behind those that are there. */
export function addLate(part: ReactNode): void {
  showLate([...late, part]);
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
