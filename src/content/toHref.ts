import { parseUrl } from "./parseUrl.ts";

const here = "https://site.invalid";
const schemes = new Set(["http:", "https:", "mailto:"]);

/**
 * An outside address as it may stand in a link: http(s), mailto, or a path of this site; null for anything else. What is
 * returned is the parsed address itself, so no spelling means one thing here and another in the browser.
 */
export function toHref(address: string): string | null {
  const trimmed = address.replace(/^[\0-\x20]+/, "");
  const url = parseUrl(trimmed, here);
  if (!url || !schemes.has(url.protocol)) return null;
  if (url.origin !== here) return url.href;
  return trimmed.startsWith("/") ? url.href.slice(here.length) : null;
}
