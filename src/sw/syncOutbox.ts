import { outbox, tell } from "./tellPage.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Comments wait and the browser has a connection again: tells the pages, which send them. The worker cannot: what knows each site's
 * door would double its size. Where no page is open the browser is told to try later.
 */
export function syncOutbox(): void {
  // Chromium's alone: no library of types has it.
  self.addEventListener("sync", (event) => {
    if (event instanceof ExtendableEvent && "tag" in event && event.tag === outbox) event.waitUntil(tellPages());
  });
}

async function tellPages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length === 0) throw new Error("No page is open");
  for (const page of pages) tell(page, outbox);
}
