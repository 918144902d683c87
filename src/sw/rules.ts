/** What becomes of a request: a page of the paper, or the name of the cache that keeps the answer. */
export type Rule = "page" | "edition" | "api" | "pictures" | "files";

/** The parts of a `Request` that decide. */
export interface Asked {
  method: string;
  url: string;
  mode: string;
  cache: string;
}

/** Navigations that are no pages of the reader: they get the network's answer or none, never the shell. */
const notPages = /^\/(?:wp-(?:json|admin|content|includes)|edition|assets|icons|fonts)\/|\/feed\/?$|\.[^/]+$/;

/** The rule for a request; null: the worker leaves it alone, as it does everything but a GET to its own origin. */
export function ruleFor(asked: Asked, origin: string): Rule | null {
  if (asked.method !== "GET" || asked.cache === "no-store" || !URL.canParse(asked.url)) return null;
  const url = new URL(asked.url);
  if (url.origin !== origin) return null;
  const path = url.pathname;
  if (asked.mode === "navigate") return notPages.test(path) ? null : "page";
  if (path.startsWith("/edition/pictures/")) return "pictures";
  if (path.startsWith("/edition/") && path.endsWith(".json")) return "edition";
  if (path.startsWith("/wp-json/")) return "api";
  if (/^\/(?:assets|icons|fonts)\/./.test(path)) return "files";
  return null;
}
