import { registerRoute } from "workbox-routing";
import { pageSeconds } from "./caches.ts";
import { isHtml, withHeader } from "./keptCopy.ts";
import { keepPage, keptPage } from "./keptPages.ts";
import { nothingAfter } from "./nothingAfter.ts";
import { openShell } from "./precacheShell.ts";
import { ruleFor } from "./rules.ts";
import { isOurs } from "./shellFiles.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Opens page addresses: the network's answer as it is, 404 included; where none of ours comes whole and in time, the page as it was
 * kept, else the shell. The browser asks for the page while the worker starts.
 */
export function answerPages(): void {
  self.addEventListener("activate", (event) => event.waitUntil(self.registration.navigationPreload?.enable()));
  registerRoute(
    ({ request }) => ruleFor(request, self.location.origin) === "page",
    ({ event, request }) => answerPage(event, request),
  );
  // What is no page of ours was asked for early all the same.
  registerRoute(
    ({ request }) => request.mode === "navigate",
    ({ event, request }) => askEarly(event, request),
  );
}

async function answerPage(event: ExtendableEvent, request: Request): Promise<Response> {
  const asking = askForPage(event, request);
  const page = asking.catch(() => null);
  event.waitUntil(
    page.then((found) => (found?.status === 200 && isHtml(found) ? keepPage(request.url, found.clone()) : undefined)),
  );
  const inTime = await Promise.race([page, nothingAfter(pageSeconds)]);
  if (inTime) return inTime.clone();
  return (await keptPage(request.url)) ?? (await openShell()) ?? (await asking).clone();
}

/** The page, once all of it is here. Rejects where nothing comes, where it breaks off, and for what is no answer of ours. */
async function askForPage(event: ExtendableEvent, request: Request): Promise<Response> {
  const answer = await askEarly(event, request);
  if (answer.status >= 500) throw new Error(`${request.url}: status ${answer.status}`);
  if (!isHtml(answer)) return answer;
  const html = await answer.text();
  if (answer.ok && !isOurs(html)) throw new Error(`${request.url}: a page of somebody else`);
  return withHeader(answer, html, "Content-Type", "text/html; charset=utf-8");
}

async function askEarly(event: ExtendableEvent, request: Request): Promise<Response> {
  const early: unknown = event instanceof FetchEvent ? await event.preloadResponse : undefined;
  // Where nobody answers, Firefox does not reject: it hands over the error as if it were an answer.
  return early instanceof Response && early.type !== "error" ? early : fetch(request);
}
