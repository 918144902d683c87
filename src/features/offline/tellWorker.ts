/** All that the worker understands; src/sw/messages.ts reads it on the other side. */
type Message = { type: "skip-waiting" } | { type: "keep"; urls: string[] };

export function tellWorker(worker: ServiceWorker, message: Message): void {
  // A worker has one origin, its own: unlike a window it takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}
