import { parseUrl } from "./parseUrl.ts";
import type { StorySite } from "./toStory.ts";

const uploads = "/wp-content/uploads/";
/** WordPress' CDN names the site in its path: `i0.wp.com/their.site/wp-content/uploads/x.jpg`. */
const photon = /^i[0-3]\.wp\.com$/;

/** Where a file (a picture, a recording) may be fetched from without asking a third party. */
export type FileAddress = { own: string } | { outside: string };

/** An address in a story as it was meant: relative ones belong to the publisher's site. Null for any scheme but http(s). */
export function toWebAddress(address: string, site: StorySite): URL | null {
  const trimmed = address.replace(/^[\0-\x20]+/, "");
  const url = trimmed === "" ? null : parseUrl(trimmed, site.home);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : null;
}

/**
 * Where a link of a story leads: to a page or a file of ours where it is one, else out; null where it may lead nowhere.
 * Links within the page are not its business.
 */
export function toStoryLink(address: string, site: StorySite): string | null {
  if (/^\s*mailto:/i.test(address)) return URL.canParse(address.trim()) ? new URL(address.trim()).href : null;
  const url = toWebAddress(address, site);
  if (!url) return null;
  if (!isOfSite(url, site)) return url.href;
  return (site.ownOrigin ? toUpload(url) : null) ?? toPagePath(url, site) ?? onSite(url, site);
}

export function toFileAddress(address: string, site: StorySite): FileAddress | null {
  const url = toWebAddress(address, site);
  if (!url) return null;
  const meant = (photon.test(url.host) && parseUrl(`https:/${url.pathname}`)) || url;
  if (!isOfSite(meant, site)) return site.takesAll ? { own: url.href } : { outside: url.href };
  const own = site.ownOrigin ? toUpload(meant) : onSite(meant, site);
  return own === null ? { outside: onSite(meant, site) } : { own };
}

/** Old posts still say http, or leave out the www. */
function isOfSite(url: URL, site: StorySite): boolean {
  return bareHost(url) === bareHost(homeOf(site));
}

let lastHome = new URL("https://site.invalid/");

/** The home's address in its parts; a story asks for them a thousand times. */
function homeOf({ home }: StorySite): URL {
  if (lastHome.href !== home) lastHome = new URL(home);
  return lastHome;
}

function bareHost(url: URL): string {
  return url.host.replace(/^www\./, "");
}

function onSite(url: URL, site: StorySite): string {
  return homeOf(site).origin + url.pathname + url.search + url.hash;
}

function toUpload({ pathname, search }: URL): string | null {
  const start = pathname.indexOf(uploads);
  return start < 0 ? null : pathname.slice(start) + search;
}

/** The path on our site, or null for what is no page there: files, feeds, WordPress' own programs, archives by number. */
function toPagePath({ pathname, search, hash }: URL, site: StorySite): string | null {
  const root = homeOf(site).pathname;
  if (!`${pathname}/`.startsWith(root)) return null;
  const below = `/${pathname.slice(root.length)}`.replace(/\/{2,}/g, "/");
  const path = /\/$|\.html?$/i.test(below) ? below : `${below}/`;
  if (path === "/" && search !== "" && !/^\?(?:p|page_id)=\d+$|^\?s=/.test(search)) return null;
  if (/^\/wp-|\.[a-z0-9]+\/$|\/feed\/$|\/embed\/$/i.test(path)) return null;
  return path + search + toOwnHash(hash);
}

const idPrefix = "text-";
/** Fragments that mean a part of the page round the story. */
const partsOfPage = /^#(?:comments|respond|comment-\d+)?$/;

/** Ids of a story are set apart from the page's own. */
export function toOwnId(id: string): string {
  return idPrefix + id;
}

/** A fragment as it is called on our page. */
function toOwnHash(hash: string): string {
  if (hash === "" || partsOfPage.test(hash)) return hash;
  return `#${toOwnId(hash.slice(1))}`;
}
