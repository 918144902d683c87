import { type QueryClient, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Article } from "#domain/article.ts";
import { listSaved, readSavedArticle, removeSaved, saveArticle } from "./savedArticles.ts";

const savedKey = ["saved"] as const;

/** The device answers with or without a network, and a second try gets no other answer. Another tab may have saved meanwhile. */
const onDevice = { networkMode: "always", retry: false, staleTime: 0 } as const;

/** Every saved story, the latest saved first. */
export const savedListQuery = () => queryOptions({ queryKey: [...savedKey, "list"], queryFn: listSaved, ...onDevice });

/** The saved copy of the story at `path` (slashes at both ends), or null. */
export const savedArticleQuery = (path: string) =>
  queryOptions({ queryKey: [...savedKey, "article", path], queryFn: () => readSavedArticle(path), ...onDevice });

/** Saves what `readArticle` gives, or removes the story where it is saved already and there is nothing to read. @throws StorageError */
export async function toggleSaved(client: QueryClient, path: string, readArticle: (() => Promise<Article>) | null) {
  try {
    await (readArticle ? saveArticle(await readArticle()) : removeSaved(path));
  } finally {
    await client.invalidateQueries({ queryKey: savedKey });
  }
}

/** Removes the story at a path. */
export const removeFromSaved = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ path }: { path: string; title: string }) => removeSaved(path),
    onSettled: () => client.invalidateQueries({ queryKey: savedKey }),
    networkMode: "always",
  });
