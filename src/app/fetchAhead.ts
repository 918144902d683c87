import type { QueryClient } from "@tanstack/react-query";
import { idle } from "./idle.ts";
import { fetchPage } from "./pageAhead.ts";

/** A pointer or the focus that stays on a link this long means it. Milliseconds. */
const dwell = 65;

/** Pages fetched for no other reason than that a link to them is in view, during a visit. */
const mostUnasked = 12;

/** Links that open inside the app: ui/Link.tsx marks them. */
const ours = "a[data-discover]";

/**
 * Fetches what a link leads to before it is followed: when it is pointed at, focused or touched; and, one at a time while nothing
 * else is to do, for the first links of a page that are in view. Each page once. Nothing where the reader saves data or has
 * little of it.
 */
export function fetchAhead(client: QueryClient): void {
  const known = new Set<string>();
  const fetchOnce = async (path: string) => {
    if (known.has(path) || path === location.pathname || isCostly()) return;
    known.add(path);
    await fetchPage(path, client);
  };
  fetchWhatIsMeant(fetchOnce);
  fetchWhatIsInView(fetchOnce);
}

type FetchOnce = (path: string) => Promise<void>;

function fetchWhatIsMeant(fetchOnce: FetchOnce): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mean = (link: HTMLAnchorElement | null, time: number) => {
    clearTimeout(timer);
    if (link) timer = setTimeout(() => void fetchOnce(link.pathname), time);
  };
  const hear = ({ target, type }: Event) =>
    mean(target instanceof Element ? target.closest<HTMLAnchorElement>(ours) : null, type === "touchstart" ? 0 : dwell);
  for (const type of ["mouseover", "focusin", "touchstart"]) document.addEventListener(type, hear, { passive: true });
  // The reader may have been quicker than this code.
  mean(document.querySelector<HTMLAnchorElement>(`${ours}:is(:hover, :focus)`), dwell);
}

function fetchWhatIsInView(fetchOnce: FetchOnce): void {
  if (typeof IntersectionObserver === "undefined") return;
  let left = mostUnasked;
  let last: Promise<unknown> = Promise.resolve();
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLAnchorElement)) continue;
      watcher.unobserve(target);
      last = last.then(idle).then(() => {
        // By now the reader may be elsewhere.
        if (!target.isConnected || left <= 0) return;
        left -= 1;
        return fetchOnce(target.pathname);
      });
    }
  });
  const seen = new WeakSet<Element>();
  const look = () => {
    for (const link of document.querySelectorAll(`main ${ours}`)) {
      if (seen.has(link)) continue;
      seen.add(link);
      watcher.observe(link);
    }
  };
  let isDue = false;
  const lookSoon = () => {
    if (isDue) return;
    isDue = true;
    void idle().then(() => {
      isDue = false;
      look();
    });
  };
  new MutationObserver(lookSoon).observe(document.body, { childList: true, subtree: true });
  lookSoon();
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
