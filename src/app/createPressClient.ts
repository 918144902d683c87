import type { QueryClient } from "@tanstack/react-query";
import { createQueryClient } from "./queryClient.ts";

/** Queries that pages have in common (the site, lists, what is trending); more of them are let go, the oldest first. */
const mostKept = 300;

/** Memory for a printing: what was fetched once is not fetched again, and what failed is shown as it is. */
export function createPressClient(): QueryClient {
  const client = createQueryClient();
  const { queries } = client.getDefaultOptions();
  client.setDefaultOptions({
    queries: { ...queries, staleTime: Infinity, gcTime: Infinity, retryOnMount: false, retry: false },
  });
  return client;
}

/** Between two lots of pages: lets go of the stories that were printed, and of all that is more than memory should hold. */
export function tidyPressClient(client: QueryClient): void {
  const cache = client.getQueryCache();
  const ofOneStory = new Set<unknown>(["one", "neighbours"]);
  for (const query of cache.getAll()) if (ofOneStory.has(query.queryKey[1])) cache.remove(query);
  const kept = cache.getAll();
  for (const query of kept.slice(0, Math.max(0, kept.length - mostKept))) cache.remove(query);
}
