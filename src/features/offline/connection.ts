import { useSyncExternalStore } from "react";
import { hearExchanges } from "#sources/exchange.ts";

/** `returned` for a moment after `lost`, then `steady` again. */
export type Connection = "steady" | "lost" | "returned";

/** How long the return is told. Milliseconds. */
const returnShown = 5_000;

let connection: Connection = "steady";
let settling: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** An answer came over the network. While the device itself says it has none, the answer was a kept copy and says nothing. */
export function reportAnswer(): void {
  if (connection !== "lost" || !navigator.onLine) return;
  become("returned");
  settling = setTimeout(() => become("steady"), returnShown);
}

/** No answer came where one was asked for. */
export function reportNoAnswer(): void {
  become("lost");
}

/** From now on every request of the paper tells of the connection. */
export function watchConnection(): void {
  hearExchanges((exchange) => (exchange === "answered" ? reportAnswer() : reportNoAnswer()));
}

function become(next: Connection): void {
  clearTimeout(settling);
  connection = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("online", reportAnswer);
    window.addEventListener("offline", reportNoAnswer);
    // Opened without a network: no event tells of what was never there.
    if (!navigator.onLine) connection = "lost";
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("online", reportAnswer);
    window.removeEventListener("offline", reportNoAnswer);
  };
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    subscribe,
    () => connection,
    () => "steady",
  );
}
