import type { QueryClient } from "@tanstack/react-query";
import { matchRoutes } from "react-router-dom";
import { articleQuery, frontQuery, listQuery } from "#features/articles/queries.ts";
import { trendingQuery } from "#features/trending/queries.ts";
import { patterns } from "#paths.ts";
import { listAt } from "./listAt.ts";
import { routes } from "./routes.tsx";

/** Pages that the device makes, or the reader's own words: nothing of theirs can be fetched before they are asked. */
const withoutNews = new Set<string>([patterns.search, patterns.saved, patterns.settings, patterns.outbox]);

/** Fetches the code of the page at a path (encoded), and the main thing it shows, as the page itself would. What fails will fail again there, with words. */
export async function fetchPage(path: string, client: QueryClient): Promise<void> {
  await Promise.all([fetchCode(path), fetchNews(path, client)]);
}

/** The code alone. */
export async function fetchCode(path: string): Promise<void> {
  const lazy = matchRoutes(routes, path)?.at(-1)?.route.lazy;
  if (typeof lazy === "function") await lazy().catch(() => undefined);
}

async function fetchNews(path: string, client: QueryClient): Promise<void> {
  if (withoutNews.has(path)) return;
  if (path === patterns.front) return client.prefetchQuery(frontQuery);
  if (path === patterns.trending) return client.prefetchQuery(trendingQuery);
  const list = listAt(path);
  if (list) return client.prefetchQuery(listQuery(list.selection, list.number));
  return client.prefetchQuery(articleQuery(path.replace(/\/*$/, "/")));
}
