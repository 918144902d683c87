import { queryOptions } from "@tanstack/react-query";
import type { Article } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { source } from "#sources/source.ts";

export const siteQuery = queryOptions({
  queryKey: ["site"],
  queryFn: ({ signal }) => source.site(signal),
});

export const frontQuery = queryOptions({
  queryKey: ["articles", "front"],
  queryFn: ({ signal }) => source.front(signal),
});

export const articleQuery = (path: string) =>
  queryOptions({
    queryKey: ["articles", "one", path],
    queryFn: ({ signal }) => source.article(path, signal),
  });

export const neighboursQuery = (article: Article) =>
  queryOptions({
    queryKey: ["articles", "neighbours", article.path],
    queryFn: ({ signal }) => source.neighbours(article, signal),
  });

export const listQuery = (selection: Selection, number: number) =>
  queryOptions({
    queryKey: ["articles", "list", selection, number],
    queryFn: ({ signal }) => source.list(selection, number, signal),
  });
