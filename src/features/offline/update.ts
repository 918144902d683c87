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

/**
 * Takes the new version by itself, once, if `isMoment`: also when the worker has taken over, which may let itself be waited for.
 * A reload that brings the page back as it was is not followed by another: where the network stalls, each would be one more.
 */
export function applyAt(isMoment: () => boolean): void {
  const reload = async () => {
    if (isMoment()) await reloadFor(`update of ${ownRelease()} ${location.pathname}`);
  };
  if (isMoment()) applyUpdate(reload);
}

/** While nobody looks at the page and nothing is under way in it. */
function applyUnseen(): void {
  if (ready) applyAt(isUnseen);
}

function isUnseen(): boolean {
  return document.visibilityState === "hidden" && !isAtWork();
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
