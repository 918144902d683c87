import type { QueryClient } from "@tanstack/react-query";
import { queryOptions } from "@tanstack/react-query";
import type { ArticleSummary, PrintedArticle } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { askAs } from "#sources/exchange.ts";
import { source } from "#sources/source.ts";

export const siteQuery = queryOptions({
  queryKey: ["site"],
  queryFn: ({ signal }) => source.site(signal),
});

export const frontQuery = queryOptions({
  queryKey: ["articles", "front"],
  queryFn: (asked) => source.front(askAs(asked)),
});

export const articleQuery = (path: string) =>
  queryOptions({
    queryKey: ["articles", "one", path],
    queryFn: (asked) => source.article(path, askAs(asked)),
  });

/** Where the press leaves what the app must know of the story whose text stands on the page. Nothing is asked for under it. */
export const printedArticleKey = (path: string) => ["articles", "printed", path] as const;

/** The story of the printed page that the app took over; undefined for any other. */
export function readPrinted(client: QueryClient, path: string): PrintedArticle | undefined {
  return client.getQueryData<PrintedArticle>(printedArticleKey(path));
}

export const neighboursQuery = (article: ArticleSummary) =>
  queryOptions({
    queryKey: ["articles", "neighbours", article.path],
    queryFn: ({ signal }) => source.neighbours(article, signal),
  });

export const listQuery = (selection: Selection, number: number) =>
  queryOptions({
    queryKey: ["articles", "list", selection, number],
    queryFn: (asked) => source.list(selection, number, askAs(asked)),
  });
