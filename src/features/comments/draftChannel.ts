const name = "drafts";

/** The windows of the paper on one device; undefined in a browser without such channels: there each keeps versions of its own. */
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : undefined;

/** Tells all other windows that the words at a place are others now. */
export function tellDraft(place: string): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
  channel?.postMessage(place);
}

/** Hears of it from other windows. Returns how to stop. */
export function hearDrafts(listener: (place: string) => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string") listener(data);
  };
  channel?.addEventListener("message", hear);
  return () => channel?.removeEventListener("message", hear);
}
