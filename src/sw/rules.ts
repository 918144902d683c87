/** What becomes of a request: a page of the paper, or the name of the cache that keeps the answer. */
export type Rule = "page" | "edition" | "api" | "pictures" | "files" | "trimmings";

/** The parts of a `Request` that decide. */
export interface Asked {
  method: string;
  url: string;
  mode: string;
  cache: string;
}

/** Navigations that are no pages of the reader: they get the network's answer or none, never the shell. */
const notPages = /^\/(?:wp-(?:json|admin|content|includes)|edition|assets|icons|fonts)\/|\/feed\/?$|\.[^/]+$/;

/** What WordPress' REST API tells of stories and of what gathers them; the rest of it (comments, read counts) changes by the minute. */
const wordPressNews = /^wp\/v2\/(?:posts|pages|categories|tags|users)\b/;
const uploadedPicture = /^\/wp-content\/uploads\/.*\.(?:avif|webp|jpe?g|png|gif|svg)$/i;

/** The rule for a request; null: the worker leaves it alone, as it does everything but a GET to its own origin or to a REST API elsewhere. */
export function ruleFor(asked: Asked, origin: string): Rule | null {
  if (asked.method !== "GET" || asked.cache === "no-store" || !URL.canParse(asked.url)) return null;
  const url = new URL(asked.url);
  // What a password opened is for whoever typed it, not for the next reader of this device.
  if (url.searchParams.has("password")) return null;
  // Each letter typed makes an address of its own: together they would push out what was visited.
  if (asked.mode !== "navigate" && url.searchParams.has("search")) return null;
  const path = url.pathname;
  const route = restRoute(url);
  if (url.origin !== origin) return route && asked.mode === "cors" ? ruleForRoute(route) : null;
  if (asked.mode === "navigate") return notPages.test(path) ? null : "page";
  if (path.startsWith("/edition/pictures/") || uploadedPicture.test(path)) return "pictures";
  if ((path.startsWith("/edition/") && path.endsWith(".json")) || path === "/site.json") return "edition";
  if (route) return ruleForRoute(route);
  if (/^\/assets\/./.test(path)) return "files";
  if (/^\/(?:icons|fonts)\/./.test(path)) return "trimmings";
  return null;
}

function ruleForRoute(route: string): Rule {
  return wordPressNews.test(route) ? "edition" : "api";
}

/** What a request asks of a REST API: `wp/v2/posts` of `/wp-json/wp/v2/posts` and of `/?rest_route=/wp/v2/posts`; null for other requests. */
function restRoute({ pathname, searchParams }: URL): string | null {
  return /\/wp-json\/(.+)$/.exec(pathname)?.[1] ?? /^\/(.+)$/.exec(searchParams.get("rest_route") ?? "")?.[1] ?? null;
}
