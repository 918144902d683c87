import { hostOf } from "#sources/wordpress/postPath.ts";
import type { SiteLocation } from "./discoverSite.ts";
import { paramName } from "./paramName.ts";

/** Query parameters that would turn a request of a reader into one of another kind, or make a script of its answer. */
const refusedParams = new Set(["_jsonp", "_method", "_wpnonce", "rest_route"]);

/** An address of the REST API. `route` has no slash before it; `query` no question mark. */
export function toApiAddress(apiRoot: string, route: string, query: string): string {
  const isPlain = apiRoot.includes("?");
  const encoded = isPlain ? route.replaceAll("&", "%26").replaceAll("+", "%2B").replaceAll("#", "%23") : route;
  return `${apiRoot}${encoded}${query === "" ? "" : `${isPlain ? "&" : "?"}${query}`}`;
}

/**
 * The part of a path of ours behind `prefix`, with each segment encoded anew; null for a path that anybody between here
 * and WordPress might take for a way out of its folder. `path` is as it was sent.
 */
export function pathBelow(prefix: string, path: string): string | null {
  if (!path.startsWith(prefix)) return null;
  const segments = path.slice(prefix.length).split("/");
  const decoded: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const text = decodeSegment(segment);
    const isEnd = index === segments.length - 1;
    if (text === null || (text === "" && !isEnd) || /^\.|[/\\\0-\x1f\x7f]|%(?:2e|2f|5c|00)/i.test(text)) return null;
    decoded.push(encodeURIComponent(text));
  }
  return decoded.join("/");
}

/** A query without what a reader has no business to ask. `search` may begin with a question mark. */
export function plainQuery(search: string): string {
  const parts = search.replace(/^\?/, "").split("&");
  return parts.filter((part) => part !== "" && !refusedParams.has(paramName(part))).join("&");
}

/** Whether a query has a parameter, under any spelling that PHP reads as its name. */
export function hasParam(query: string, name: string): boolean {
  return query.split("&").some((part) => paramName(part) === name);
}

/** Where an address of the publisher's stands on our origin: a path; null when it is not theirs. */
export function toOwnPath(site: SiteLocation, address: string): string | null {
  const url = new URL(address);
  const route = url.searchParams.get("rest_route");
  if (route !== null && restOf(site.home, url) !== null) {
    url.searchParams.delete("rest_route");
    return `/wp-json/${route.replace(/^[/\\]+/, "")}${url.search}`;
  }
  const api = site.apiRoot.includes("?") ? null : restOf(site.apiRoot, url);
  if (api !== null) return `/wp-json/${api}${url.search}${url.hash}`;
  const upload = restOf(`${site.base}wp-content/uploads/`, url);
  if (upload !== null) return `/wp-content/uploads/${upload}${url.search}${url.hash}`;
  const rest = restOf(site.home, url);
  return rest === null ? null : `/${rest}${url.search}${url.hash}`;
}

/**
 * What we answer as `Location` where the site answered one: a path of ours for its own addresses, an http(s) address as it
 * is for others, null for anything else. `from` is the address that answered.
 */
export function toOwnLocation(site: SiteLocation, location: string, from: string): string | null {
  // The reader's own `redirect_to`, which WordPress sends back as it got it: a path of this origin, not of the site's.
  if (location.startsWith("/wp-json/")) {
    const own = new URL(location, "http://own.invalid");
    return own.pathname.startsWith("/wp-json/") ? own.pathname + own.search + own.hash : null;
  }
  if (!URL.canParse(location, from)) return null;
  const url = new URL(location, from);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  return toOwnPath(site, url.href) ?? url.href;
}

/** A `Link` header with the site's own addresses as ours. */
export function toOwnLinks(site: SiteLocation, header: string): string {
  return header.replace(/<([^<>]*)>/g, (whole, address: string) =>
    URL.canParse(address) ? `<${toOwnPath(site, address) ?? address}>` : whole,
  );
}

/** The path of `url` below a folder, without slashes before it; sites are careless about `www.` and `http:`. */
function restOf(folder: string, url: URL): string | null {
  const base = new URL(folder);
  const isThere = hostOf(folder, folder) === hostOf(url.href, folder) && /^https?:$/.test(url.protocol);
  if (!isThere || !`${url.pathname}/`.startsWith(base.pathname)) return null;
  return url.pathname.slice(base.pathname.length).replace(/^[/\\]+/, "");
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
