import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { source } from "#sources/source.ts";

export const shortestQuery = 2;

export const searchQuery = (query: string) =>
  queryOptions({
    queryKey: ["search", query],
    queryFn: ({ signal }) => source.search(query, signal),
    enabled: query.length >= shortestQuery,
    // The last results stay in view while the next letters are looked up.
    placeholderData: keepPreviousData,
  });
