/** All that the worker understands; src/sw/messages.ts reads it on the other side. */
type Message = { type: "skip-waiting" } | { type: "keep"; urls: string[] };

export function tellWorker(worker: ServiceWorker, message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- unlike a window a worker takes no target: its origin is its own
  worker.postMessage(message);
}
