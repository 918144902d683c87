declare const self: ServiceWorkerGlobalScope;

/** The name by which pages ask to hear of a connection, and by which they do; src/features/comments/ has the same. */
export const outbox = "outbox";

/** What the worker tells of copies; src/features/offline/ reads it on the other side. */
export interface Told {
  type: "asked";
  /** Of what the page was given a kept copy, and since when that copy is kept (milliseconds since 1970). */
  url: string;
  at: number;
  /** What the network had: the same, something newer (also: that it is gone), an answer that makes no sense, or none. */
  news: "same" | "newer" | "trouble" | "silence";
}

/** Tells the page that asked; one that is gone hears nothing. */
export async function tellPage(event: ExtendableEvent, told: Told): Promise<void> {
  if (!(event instanceof FetchEvent)) return;
  const page = await self.clients.get(event.clientId);
  if (page) tell(page, told);
}

/** Says any of what a worker has to say. */
export function tell(page: Client, message: Told | typeof outbox): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- unlike a window a client takes no target: its origin is its own
  page.postMessage(message);
}
