import { decodeSlug } from "./siteFile.ts";

/**
 * The path on this site of what stands at `link` on the publisher's, with slashes at both ends: what follows `home`. An address
 * without a path of its own (`?p=1`, a page that is the front page, another host) becomes `/<slug>/`.
 */
export function toPath({ link, slug }: { link: string; slug: string }, home: string): string {
  const own = `/${slug}/`;
  if (!URL.canParse(link, home)) return own;
  const { pathname: folder } = new URL(home);
  const { pathname } = new URL(link, home);
  if (hostOf(link, home) !== hostOf(home, home) || !pathname.startsWith(folder)) return own;
  const below = pathname.slice(folder.length).replace(/^\/+|\/+$/g, "");
  return below === "" || below === "index.php" ? own : `/${below}/`;
}

/** Sites answer with and without `www.`, and link to both. */
export function hostOf(address: string, home: string): string {
  return new URL(address, home).host.replace(/^www\./, "");
}

/** Whether two paths lead to the same place, however they are encoded and whether or not they end in a slash. */
export function isSamePath(one: string, other: string): boolean {
  return readPath(one).join("/") === readPath(other).join("/");
}

/** The segments of a path, decoded. */
export function readPath(path: string): string[] {
  return path
    .split("/")
    .filter(Boolean)
    .map((segment) => decodeSlug(segment).normalize());
}
