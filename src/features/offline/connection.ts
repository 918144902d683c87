import { useSyncExternalStore } from "react";
import { createSignal } from "#ui/signal.ts";
import { askVersion } from "./askVersion.ts";

/** `returned` for a moment after `lost`, then `steady` again. */
export type Connection = "steady" | "lost" | "returned";

/** How long the return is told. Milliseconds. */
const returnShown = 5_000;

/** When a paper that lost its connection asks again by itself: first, and at most, after so long. Milliseconds. */
const firstPause = 5_000;
const longestPause = 60_000;

let connection: Connection = "steady";
let next: ReturnType<typeof setTimeout> | undefined;
const changed = createSignal(watchDevice);

/**
 * An answer came over the network. While the device itself says it has none, only one that no memory can have given proves the
 * contrary (`isSure`): some devices say so for good.
 */
export function reportAnswer(isSure: boolean): void {
  if (connection !== "lost" || !(navigator.onLine || isSure)) return;
  become("returned");
  next = setTimeout(() => become("steady"), returnShown);
}

/** No answer came where one was asked for. The device may well say that it has a network: so the paper asks now and then. */
export function reportNoAnswer(): void {
  if (connection === "lost") return;
  become("lost");
  askLater(firstPause);
}

function askLater(pause: number): void {
  next = setTimeout(() => {
    askAgain();
    askLater(Math.min(2 * pause, longestPause));
  }, pause);
}

function askAgain(): void {
  // Every request tells of the connection; one that nobody sees waits until somebody does.
  if (document.visibilityState === "visible") void askVersion().catch(() => undefined);
}

function become(now: Connection): void {
  clearTimeout(next);
  if (connection === now) return;
  connection = now;
  changed.tell();
}

/** What the device itself says, and when there is reason to ask again. */
function watchDevice(): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  addEventListener("online", askAgain, { signal });
  addEventListener("offline", reportNoAnswer, { signal });
  document.addEventListener("visibilitychange", askWhenLost, { signal });
  // Opened without a network: no event tells of what was never there.
  if (!navigator.onLine) connection = "lost";
  if (connection === "lost") askLater(firstPause);
  return () => {
    watching.abort();
    if (connection === "lost") clearTimeout(next);
  };
}

/** Calls `listener` at every change, until what it gives back is called. */
export const hearConnection = changed.hear;

function askWhenLost(): void {
  if (connection === "lost") askAgain();
}

export function readConnection(): Connection {
  return connection;
}

export function useConnection(): Connection {
  return useSyncExternalStore(hearConnection, readConnection, () => "steady");
}
