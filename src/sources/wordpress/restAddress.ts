/**
 * Address of a route of the REST API. `api` is its root: it ends in a slash, as in `/wp-json/`, or in `?rest_route=/` on sites
 * without pretty permalinks, where what follows joins the query.
 */
export function restAddress(api: string, route: string, params: Record<string, string | number> = {}): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encode(value)}`);
  if (query.length === 0) return api + route;
  return `${api}${route}${api.includes("?") ? "&" : "?"}${query.join("&")}`;
}

/** Commas and colons stand as they are: lists of fields stay readable in logs, and short. */
function encode(value: string | number): string {
  return encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":");
}

/** Whether readers reach the site through this origin: our own server stands in between, or the paper beside WordPress. */
export function isOwnOrigin(api: string): boolean {
  return api.startsWith("/");
}

/** The folder of WordPress itself, ending in a slash: the one that the API's root stands in. */
export function wordPressFolder(api: string): string {
  return api.replace(/(?:index\.php\/?)?(?:[^/]+\/|\?.*)$/, "");
}
