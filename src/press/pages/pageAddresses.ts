import type { Article } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { paths } from "#paths.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { source } from "#sources/source.ts";

/** A list with a page of its own. */
export type NamedSelection = Exclude<Selection, { kind: "latest" }>;

/** Pages of one list that are printed: who reads further is served by the shell. */
const deepest = 200;

/** The lists that a story stands in, apart from its section, which the masthead names. */
export function listsOf({ tags, author }: Pick<Article, "tags" | "author">): NamedSelection[] {
  const ofTags = tags.map(({ slug }) => ({ kind: "tag", slug }) as const);
  return author ? [...ofTags, { kind: "author", slug: author.slug }] : ofTags;
}

/** Addresses of the pages of a list; none where there is no such list, or the publisher keeps it to themselves. */
export async function listPages(selection: NamedSelection): Promise<string[]> {
  try {
    const { pageCount } = await source.list(selection, 1);
    const numbers = Array.from({ length: Math.min(pageCount, deepest) }, (_, index) => index + 1);
    return numbers.map((number) => paths[selection.kind](selection.slug, number));
  } catch (error) {
    if (isSourceError(error) && (error.kind === "not-found" || error.kind === "refused")) return [];
    throw error;
  }
}
