interface WindowChannel {
  tell(message: unknown): void;
  /** Calls `listener` with what another window tells, not yet read, until what it gives back is called. */
  hear(listener: (message: unknown) => void): () => void;
}

/** All windows of the paper on one device. In a browser without such channels no other is heard. */
export function openChannel(name: string): WindowChannel {
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : undefined;
  return {
    tell(message) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes no target: the browser hands its messages to its own origin alone
      channel?.postMessage(message);
    },
    hear(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => listener(data);
      channel?.addEventListener("message", hear);
      return () => channel?.removeEventListener("message", hear);
    },
  };
}
