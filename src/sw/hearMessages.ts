import { keepLoaded } from "./keepLoaded.ts";
import { parseMessage } from "./messages.ts";

declare const self: ServiceWorkerGlobalScope;

/** Does what pages ask for: take over now, or keep what was loaded. Anything else is not heard. */
export function hearMessages(): void {
  self.addEventListener("message", (event) => {
    const message = parseMessage(event.data);
    if (message?.type === "skip-waiting") event.waitUntil(self.skipWaiting());
    if (message?.type === "keep") event.waitUntil(keepLoaded(message.urls, event));
  });
}
