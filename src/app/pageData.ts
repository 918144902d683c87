import type { QueryClient } from "@tanstack/react-query";
import { matchPath } from "react-router-dom";
import type { Article } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { toPrinted } from "#domain/toPrinted.ts";
import {
  articleQuery,
  frontQuery,
  listQuery,
  neighboursQuery,
  printedArticleKey,
  siteQuery,
} from "#features/articles/queries.ts";
import { trendingQuery } from "#features/trending/queries.ts";
import { parseSectionPath, patterns } from "#paths.ts";
import type { PrintedState } from "./printedState.ts";

/**
 * Fetches into the client what the page at a path (encoded, with slashes at both ends) shows first, and gives back what of it the
 * app needs to take the printed page over. What stands beside the main thing may fail; the page is whole without it.
 * @throws SourceError of the main thing, `not-found` where there is no such page
 */
export async function readPageData(path: string, client: QueryClient): Promise<PrintedState> {
  const [site, main] = await Promise.all([client.fetchQuery(siteQuery), readMain(path, client)]);
  return [[siteQuery.queryKey, site], ...main];
}

async function readMain(path: string, client: QueryClient): Promise<PrintedState> {
  const trending = client.prefetchQuery(trendingQuery);
  if (path === patterns.trending) return [[trendingQuery.queryKey, await client.fetchQuery(trendingQuery)]];
  if (path === patterns.front) {
    const front = await client.fetchQuery(frontQuery);
    await trending;
    return [[frontQuery.queryKey, front]];
  }
  const list = listAt(path);
  if (list) {
    const query = listQuery(list.selection, list.number);
    const page = await client.fetchQuery(query);
    await trending;
    return [[query.queryKey, page]];
  }
  const article = await client.fetchQuery(articleQuery(path));
  await Promise.all([trending, ...besideArticle(article, client)]);
  return [[printedArticleKey(path), toPrinted(article)]];
}

function besideArticle(article: Article, client: QueryClient): Promise<void>[] {
  const neighbours = client.prefetchQuery(neighboursQuery(article));
  if (!article.author) return [neighbours];
  return [neighbours, client.prefetchQuery(listQuery({ kind: "author", slug: article.author.slug }, 1))];
}

interface ListAddress {
  selection: Selection;
  number: number;
}

/** The list whose page stands at a path, as the router has it; null for another address. */
export function listAt(path: string): ListAddress | null {
  const section = matchPath(patterns.section, path);
  if (section) {
    const asked = parseSectionPath(section.params["*"] ?? "");
    return asked && { selection: { kind: "section", slug: asked.slug }, number: asked.number };
  }
  for (const kind of ["tag", "author"] as const) {
    const match = matchPath(patterns[`${kind}Page`], path) ?? matchPath(patterns[kind], path);
    const { slug, number = "1" }: Record<string, string | undefined> = match?.params ?? {};
    if (slug) return { selection: { kind, slug }, number: Number(number) };
  }
  return null;
}
