import { queryOptions } from "@tanstack/react-query";
import { readKeptArticles } from "./keptArticles.ts";

/** What is on the device changes with every story read, so it is looked up anew each time it is shown. */
export const keptArticlesQuery = queryOptions({
  queryKey: ["offline", "kept"],
  queryFn: readKeptArticles,
  networkMode: "always",
  retry: false,
  staleTime: 0,
});
