import { queryOptions } from "@tanstack/react-query";
import { source } from "#sources/source.ts";

/** As many as the trending page lists; a rail shows the first of them. */
const listed = 10;

export const trendingQuery = queryOptions({
  queryKey: ["trending"],
  queryFn: ({ signal }) => source.trending(listed, signal),
});
