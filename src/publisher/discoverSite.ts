import type { Arrival } from "./followSite.ts";
import { followSite } from "./followSite.ts";
import { SiteError } from "./SiteError.ts";
import type { SiteHtml } from "./siteHtml.ts";
import { apiRootOfHeader, readSiteHtml, toWebAddress } from "./siteHtml.ts";
import type { FoundIndex, SiteIndex } from "./siteIndex.ts";
import { readSiteIndex } from "./siteIndex.ts";

/** Where the parts of a WordPress site are. All end in a slash. */
export interface SiteLocation {
  /** The site's front page. */
  home: string;
  /** Root of the REST API, to be prefixed: `https://their.site/wp-json/` or `https://their.site/?rest_route=/`. */
  apiRoot: string;
  /** WordPress' own folder: before `wp-comments-post.php` and `wp-content/uploads/`. */
  base: string;
}

export interface DiscoveredSite extends SiteLocation {
  index: SiteIndex;
  html: SiteHtml;
}

/** Bytes. What we want of a page stands in its head. */
const pageBytes = 512 * 1024;

/**
 * Finds a WordPress site: the root of its REST API as the site itself names it, in the `Link` header or in the HTML of its
 * front page (https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/), else at the two usual places.
 * @throws SiteError
 */
export async function discoverSite(address: string, timeLimit: number): Promise<DiscoveredSite> {
  const page = await followSite(address, "text/html", { timeLimit, maxBytes: pageBytes, cut: true });
  const html = readSiteHtml(page.bytes, page.headers.get("Content-Type"), page.url);
  const named = apiRootOfHeader(page.headers.get("Link"), page.url) ?? html.apiRoot;
  const found = named === null ? await tryUsualPlaces(address, page, timeLimit) : await readSiteIndex(named, timeLimit);
  const home = toFolder(found.index.home) ?? toFolder(page.url) ?? address;
  const base = asReached(toFolder(found.index.url) ?? home, found.apiRoot);
  // A site may not send us elsewhere for its files: they come from where its pages or its API are.
  const hosts = [home, found.apiRoot, page.url].map(hostOf);
  return { ...found, home, base: hosts.includes(hostOf(base)) ? base : home, html };
}

async function tryUsualPlaces(address: string, page: Arrival, timeLimit: number): Promise<FoundIndex> {
  const folder = new URL(".", page.url).href;
  const failures: SiteError[] = [];
  for (const root of [`${folder}wp-json/`, `${folder}?rest_route=/`]) {
    try {
      return await readSiteIndex(root, timeLimit);
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      failures.push(error);
    }
  }
  if (page.status >= 400) throw new SiteError(502, `${address} answered ${page.status}${wordsFor(page.status)}.`);
  const closed = failures.find(({ message }) => /\(rest_(?!no_route)\w+\)|\((?:disabled|forbidden)\w*\)/.test(message));
  if (closed) throw closed;
  const [first] = failures;
  throw new SiteError(
    502,
    `${address} does not look like a WordPress site: its page names no REST API, and ${first?.message ?? ""}`,
    { cause: first },
  );
}

function wordsFor(status: number): string {
  if (status === 401) return ": it asks visitors for a password";
  if (status === 403) return ": it does not let this server in";
  if (status === 404 || status === 410) return ": there is no such page";
  return status >= 500 ? ": its server failed" : "";
}

/** An address without query and fragment, ending in a slash. */
function toFolder(address: string): string | null {
  const web = toWebAddress(address);
  if (web === null) return null;
  const url = new URL(web);
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

/**
 * An address of the host that the API was reached at, under the scheme that it was reached by: many a site still calls itself `http:`, and
 * leads to `https:` whoever asks. A comment would be lost on that way.
 */
function asReached(address: string, apiRoot: string): string {
  const url = new URL(address);
  const reached = new URL(apiRoot);
  if (url.host === reached.host) url.protocol = reached.protocol;
  return url.href;
}

function hostOf(address: string): string {
  return new URL(address).host;
}
