import { matchPrecache } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { pageSeconds } from "./caches.ts";
import { shellUrl } from "./precacheShell.ts";
import { ruleFor } from "./rules.ts";

/** Opens page addresses: the network's answer as it is, 404 included; the shell where none comes in time or the server is in trouble. */
export function answerPages(): void {
  registerRoute(
    ({ request }) => ruleFor(request, self.location.origin) === "page",
    ({ event, request }) => answerPage(event, request),
  );
}

async function answerPage(event: ExtendableEvent, request: Request): Promise<Response> {
  const answer = fetch(request);
  const answerOrNone = answer.catch(() => null);
  event.waitUntil(answerOrNone);
  const inTime = await Promise.race([answerOrNone, nothingAfter(pageSeconds)]);
  if (inTime && inTime.status < 500) return inTime;
  return (await matchPrecache(shellUrl)) ?? answer;
}

function nothingAfter(seconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), seconds * 1000));
}
