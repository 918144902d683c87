import { useSyncExternalStore } from "react";
import { tellWorker } from "./tellWorker.ts";

/** Whether a newer version of the paper waits. It is offered; only the reader's press takes it. */
let ready = false;
let waiting: ServiceWorker | null = null;
let reloadOnTakeOver = false;
const listeners = new Set<() => void>();

/** `worker` has installed and waits; null: it took over already, by another tab's wish, and a reload is all that is left. */
export function offerUpdate(worker: ServiceWorker | null): void {
  waiting = worker;
  ready = true;
  for (const listener of listeners) listener();
}

/** A new worker took this page over: reload if it was asked for here, else leave the reader in peace and offer it. */
export function updateTookOver(reload: () => void): void {
  if (reloadOnTakeOver) reload();
  else offerUpdate(null);
}

function applyUpdate(): void {
  reloadOnTakeOver = true;
  if (waiting?.state === "installed") tellWorker(waiting, { type: "skip-waiting" });
  else location.reload();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useUpdate(): { isReady: boolean; apply: () => void } {
  const isReady = useSyncExternalStore(
    subscribe,
    () => ready,
    () => false,
  );
  return { isReady, apply: applyUpdate };
}
