import type { QueryClient } from "@tanstack/react-query";
import { idle } from "#ui/idle.ts";
import { fetchCode, fetchPage } from "./pageAhead.ts";

/** A pointer or the focus that stays on a link this long means it. Milliseconds. */
const dwell = 65;

/** Milliseconds. */
const nowAndThen = 250;

/** Links that open inside the app: ui/Link.tsx marks them. */
const ours = "a[data-discover]";

/**
 * Fetches what a link leads to before it is followed: code and news when it is pointed at, focused or touched, each page once; the
 * code alone, once nothing else is to do, of what is linked where the reader is. Nothing where the reader saves data or has little
 * of it. Stories are not fetched for being in view: what is on the device is what was read, and others pay for their bytes.
 */
export function fetchAhead(client: QueryClient): void {
  const known = new Set<string>();
  fetchWhatIsMeant((path) => {
    if (known.has(path) || path === location.pathname || isCostly()) return;
    known.add(path);
    void fetchPage(path, client);
  });
  void standing(client).then(fetchCodeInView);
}

/** Once the page stands and nothing is being asked: what it shows itself goes first. Nobody waits for it, so it is looked at now and then. */
async function standing(client: QueryClient): Promise<void> {
  while (client.isFetching() > 0 || !document.querySelector("main h1") || document.querySelector("main [aria-busy]"))
    await new Promise((resolve) => setTimeout(resolve, nowAndThen));
  await idle();
}

function fetchWhatIsMeant(fetchOnce: (path: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mean = (link: HTMLAnchorElement | null, time: number) => {
    clearTimeout(timer);
    if (link) timer = setTimeout(() => fetchOnce(link.pathname), time);
  };
  const hear = ({ target, type }: Event) =>
    mean(target instanceof Element ? target.closest<HTMLAnchorElement>(ours) : null, type === "touchstart" ? 0 : dwell);
  for (const type of ["mouseover", "focusin", "touchstart"]) document.addEventListener(type, hear, { passive: true });
  // The reader may have been quicker than this code.
  mean(document.querySelector<HTMLAnchorElement>(`${ours}:is(:hover, :focus)`), dwell);
}

/** Few kinds of page are linked to, and each is a kilobyte or two. Asked where each link stands, the browser would set the whole page at once. */
function fetchCodeInView(): void {
  if (isCostly() || typeof IntersectionObserver === "undefined") return;
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    const inView = entries.flatMap(({ isIntersecting, target }) =>
      isIntersecting && target instanceof HTMLAnchorElement ? [target.pathname] : [],
    );
    for (const path of new Set(inView)) void fetchCode(path);
  });
  for (const link of document.querySelectorAll(ours)) observer.observe(link);
}

declare global {
  interface Navigator {
    /** What browsers that know tell of the connection. */
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  }
}

function isCostly(): boolean {
  const { connection } = navigator;
  return !navigator.onLine || connection?.saveData === true || /2g/.test(connection?.effectiveType ?? "");
}
