import type { Selection } from "#domain/page.ts";

/** Where an edition keeps each of its files, relative to its folder. The press writes them, the source reads them. */
export const editionFiles = {
  site: "site.json",
  front: "front.json",
  trending: "trending.json",
  search: "search.json",
  ids: "ids.json",
  pages: "pages.json",
  redirects: "redirects.json",
  article: (slug: string) => `articles/${slug}.json`,
  comments: (articleId: number) => `comments/${articleId}.json`,
  list: (selection: Selection) => `lists/${listName(selection)}.json`,
  /** A sealed page of a list; 1 holds the oldest. */
  listPage: (selection: Selection, number: number) => `lists/${listName(selection)}/${number}.json`,
} as const;

function listName(selection: Selection): string {
  return selection.kind === "latest" ? "latest" : `${selection.kind}/${selection.slug}`;
}

/** A slug may hold letters of any script; what it cannot hold is a way out of the edition's folder. */
export function encodePath(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
