import type { Selection } from "#domain/page.ts";
import { isSourceError } from "#sources/SourceError.ts";
import type { Edition } from "./edition.ts";

/** Pages of the reader that are there whatever the news. */
export const fixedPages: ReadonlySet<string> = new Set([
  "/",
  "/trending/",
  "/search/",
  "/saved/",
  "/settings/",
  "/outbox/",
]);

/**
 * Whether a page stands at this address, so that it is answered with 200 and not with 404. `path` is decoded and ends in
 * a slash. What the edition cannot tell because a file of it is broken is not there.
 */
export async function isKnownPage(edition: Edition, path: string): Promise<boolean> {
  if (fixedPages.has(path)) return true;
  const segments = path.split("/").slice(1, -1);
  if (segments.length === 0 || segments.some((segment) => segment === "" || /^\.|[\\?#\0]/.test(segment))) return false;
  try {
    return (await isKnownList(edition, segments)) || (await edition.hasArticle(segments.at(-1) ?? "", path));
  } catch (error) {
    if (isSourceError(error)) return false;
    throw error;
  }
}

/** `/category/<slug>/`, `/tag/<slug>/`, `/author/<slug>/`, each with `page/<n>/` behind it or not. */
async function isKnownList(edition: Edition, segments: readonly string[]): Promise<boolean> {
  const [first, ...rest] = segments;
  const isNumbered = rest.length > 2 && rest.at(-2) === "page" && /^[1-9]\d*$/.test(rest.at(-1) ?? "");
  const slugs = isNumbered ? rest.slice(0, -2) : rest;
  const slug = slugs.at(-1);
  if (slug === undefined) return false;
  const selection = toSelection(first ?? "", slug, slugs.length);
  if (!selection) return false;
  if (selection.kind === "section" && !(await edition.site()).sections.some((section) => section.slug === slug))
    return false;
  const pageCount = await edition.pageCount(selection);
  return pageCount !== null && (!isNumbered || Number(rest.at(-1)) <= pageCount);
}

/** Only sections nest: there the last segment counts. */
function toSelection(base: string, slug: string, depth: number): Selection | null {
  if (base === "category") return { kind: "section", slug };
  if (depth !== 1) return null;
  if (base === "tag" || base === "author") return { kind: base, slug };
  return null;
}
