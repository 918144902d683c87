import type { QueryClient } from "@tanstack/react-query";
import type { Article } from "#domain/article.ts";
import type { Site } from "#domain/site.ts";
import { toPrinted } from "#domain/toPrinted.ts";
import {
  articleQuery,
  frontQuery,
  listQuery,
  neighboursQuery,
  printedArticleKey,
  siteQuery,
} from "#features/articles/queries.ts";
import { commentsQuery } from "#features/comments/queries.ts";
import { trendingQuery } from "#features/trending/queries.ts";
import { patterns } from "#paths.ts";
import { listAt } from "./listAt.ts";
import type { PrintedState } from "./printedState.ts";

/** What a page is made of. */
export interface PageData {
  /** What the app needs of it to take the printed page over. */
  state: PrintedState;
  /** All that the page shows; where it is the same the page is the same. */
  shown: unknown[];
}

/**
 * Fetches into the client what the page at a path (encoded, with slashes at both ends) shows first. What stands beside the main thing
 * may fail; the page is whole without it.
 * @throws SourceError of the main thing, `not-found` where there is no such page
 */
export async function readPageData(path: string, client: QueryClient): Promise<PageData> {
  const [site, { state, beside }] = await Promise.all([client.fetchQuery(siteQuery), readMain(path, client)]);
  const trending = client.getQueryData(trendingQuery.queryKey);
  return { state: [[siteQuery.queryKey, forFrame(site)], ...state], shown: [site, ...state, trending, ...beside] };
}

/** What the frame of a page shows of the site. */
function forFrame(site: Site): Site {
  return { ...site, sections: site.sections.map((section) => ({ ...section, description: "" })) };
}

interface MainData {
  state: PrintedState;
  /** What is shown and stands in no state. */
  beside: unknown[];
}

async function readMain(path: string, client: QueryClient): Promise<MainData> {
  const trending = client.prefetchQuery(trendingQuery);
  if (path === patterns.trending)
    return { state: [[trendingQuery.queryKey, await client.fetchQuery(trendingQuery)]], beside: [] };
  if (path === patterns.front) {
    const front = await client.fetchQuery(frontQuery);
    await trending;
    return { state: [[frontQuery.queryKey, front]], beside: [] };
  }
  const list = listAt(path);
  if (list) {
    const query = listQuery(list.selection, list.number);
    const page = await client.fetchQuery(query);
    await trending;
    return { state: [[query.queryKey, page]], beside: [] };
  }
  const article = await client.fetchQuery(articleQuery(path));
  const [beside] = await Promise.all([readBeside(article, client), trending]);
  return { state: [[printedArticleKey(path), toPrinted(article)]], beside: [article, ...beside] };
}

/** Neighbours, the author's list and the comments of a story; undefined for what could not be had. */
async function readBeside(article: Article, client: QueryClient): Promise<unknown[]> {
  const neighbours = neighboursQuery(article);
  const comments = commentsQuery(article.id);
  const author = article.author && listQuery({ kind: "author", slug: article.author.slug }, 1);
  await Promise.all([
    client.prefetchQuery(neighbours),
    // Those of a live site are fetched many stories at a time, or not at all.
    !article.originalUrl && client.prefetchQuery(comments),
    author && client.prefetchQuery(author),
  ]);
  return [neighbours, comments, author].map((query) => query && client.getQueryData<unknown>(query.queryKey));
}
