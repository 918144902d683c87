import type { QueryClient } from "@tanstack/react-query";
import type { Article, Neighbours } from "#domain/article.ts";
import type { Comment } from "#domain/comment.ts";
import { articleQuery, neighboursQuery } from "#features/articles/queries.ts";
import { commentsQuery } from "#features/comments/queries.ts";
import { createQueryClient } from "./queryClient.ts";

/** Queries that pages have in common (the site, lists, what is trending); more of them are let go, the oldest first. */
const mostKept = 300;

/** What a press remembers of the news. */
export type PressClient = QueryClient;

/** Memory for a printing: what was fetched once is not fetched again, and what failed is shown as it is. */
export function createPressClient(): PressClient {
  const client = createQueryClient();
  const { queries } = client.getDefaultOptions();
  client.setDefaultOptions({
    queries: { ...queries, staleTime: Infinity, gcTime: Infinity, retryOnMount: false, retry: false },
  });
  return client;
}

/** What else was fetched together with a story. */
interface BesideStory {
  neighbours?: Neighbours | undefined;
  comments?: Comment[] | undefined;
}

/** Puts a story that was fetched with others into the memory, as if it had been asked for at its path. */
export function rememberStory(client: PressClient, article: Article, { neighbours, comments }: BesideStory): void {
  const path = new URL(article.path, "http://paper.invalid").pathname;
  client.setQueryData(articleQuery(path).queryKey, article);
  if (neighbours) client.setQueryData(neighboursQuery(article).queryKey, neighbours);
  if (comments) client.setQueryData(commentsQuery(article.id).queryKey, { comments, isWhole: true, unseen: [] });
}

/** Between two lots of pages: lets go of the stories that were printed, and of all that is more than memory should hold. */
export function tidyPressClient(client: PressClient): void {
  const cache = client.getQueryCache();
  const ofOneStory = new Set<unknown>(["one", "neighbours"]);
  const isOfOneStory = ([subject, part]: readonly unknown[]) => subject === "comments" || ofOneStory.has(part);
  for (const query of cache.getAll()) if (isOfOneStory(query.queryKey)) cache.remove(query);
  const kept = cache.getAll();
  for (const query of kept.slice(0, Math.max(0, kept.length - mostKept))) cache.remove(query);
}
