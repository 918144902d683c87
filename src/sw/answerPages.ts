import { enable } from "workbox-navigation-preload";
import { matchPrecache } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { pageSeconds } from "./caches.ts";
import { shellUrl } from "./precacheShell.ts";
import { ruleFor } from "./rules.ts";

/** Opens page addresses: the network's answer as it is, 404 and 500 included; the shell where no answer comes in time. */
export function answerPages(): void {
  enable();
  registerRoute(
    ({ request }) => ruleFor(request, self.location.origin) === "page",
    ({ event, request }) => answerPage(event, request),
  );
}

async function answerPage(event: ExtendableEvent, request: Request): Promise<Response> {
  const answer = askNetwork(event, request);
  const answerOrNone = answer.catch(() => null);
  // A preload that outlasts its event is cancelled with a warning on the console.
  event.waitUntil(answerOrNone);
  const inTime = await Promise.race([answerOrNone, nothingAfter(pageSeconds)]);
  return inTime ?? (await matchPrecache(shellUrl)) ?? answer;
}

/** The answer that the browser asked for while this worker started, else one of our own asking. */
async function askNetwork(event: ExtendableEvent, request: Request): Promise<Response> {
  const preloaded: unknown = event instanceof FetchEvent ? await event.preloadResponse : undefined;
  return preloaded instanceof Response ? preloaded : fetch(request);
}

function nothingAfter(seconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), seconds * 1000));
}
