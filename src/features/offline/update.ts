import { useSyncExternalStore } from "react";
import { reloadPage } from "#ui/reloading.ts";
import { createSignal } from "#ui/signal.ts";
import { ownRelease } from "./askVersion.ts";
import { isAtWork } from "./isAtWork.ts";
import { reloadFor } from "./reloadOnce.ts";
import { tellWorker } from "./tellWorker.ts";

/** A new worker waits for what the old one has in hand, a silent server say. A reader waits no longer than this. Milliseconds. */
const patience = 3_000;

/** Whether a newer version of the paper waits. It is offered; by itself it comes only where it disturbs nobody. */
let ready = false;
let waiting: ServiceWorker | null = null;
let onTakeOver = () => offerUpdate(null);
const changed = createSignal(watchLeaving);

/** `worker` has installed and waits; null: none does (another tab took it, or it could not be had), and a reload is all that is left. */
export function offerUpdate(worker: ServiceWorker | null): void {
  waiting = worker;
  ready = true;
  changed.tell();
  applyUnseen();
}

/** A new worker took this page over, or is not waited for any longer: what was to happen then happens; where nothing was, it is offered. */
export function updateTookOver(): void {
  onTakeOver();
}

/** Lets a worker take over that belongs to the page as it is: nothing changes for the reader. */
export function takeQuietly(worker: ServiceWorker): void {
  onTakeOver = () => {};
  ready = false;
  tellWorker(worker, { type: "skip-waiting" });
}

/** Takes the new version now, and reloads the page with it by `reload`. */
export function applyUpdate(reload: () => Promise<void> = reloadPage): void {
  onTakeOver = () => void reload();
  if (waiting?.state !== "installed") return updateTookOver();
  tellWorker(waiting, { type: "skip-waiting" });
  setTimeout(updateTookOver, patience);
}

/** While nobody looks at the page and nothing is under way in it the new version comes by itself, once. */
function applyUnseen(): void {
  // The worker may let itself be waited for: by then the reader may be back.
  if (ready && isUnseen()) applyUpdate(async () => void (isUnseen() && (await reloadForUpdate())));
}

function isUnseen(): boolean {
  return document.visibilityState === "hidden" && !isAtWork();
}

/** Reloads with a new version, unless a reload brought the page back as it was: where the network stalls, each would be one more. */
export async function reloadForUpdate(): Promise<void> {
  await reloadFor(`update of ${ownRelease()} ${location.pathname}`);
}

function watchLeaving(): () => void {
  document.addEventListener("visibilitychange", applyUnseen);
  return () => document.removeEventListener("visibilitychange", applyUnseen);
}

export function useUpdate(): boolean {
  return useSyncExternalStore(
    changed.hear,
    () => ready,
    () => false,
  );
}
