import type { Article, ArticleSummary } from "#domain/article.ts";
import { readHasSaved, writeHasSaved } from "#storage/preferences.ts";

/** The whole story is kept, so that it opens even when the worker's caches lost it. Loaded when first used: no story waits for it. */
const loadStorage = () => import("#storage/savedStories.ts");

/** @throws StorageError, as do all below. */
export async function saveArticle(article: Article): Promise<void> {
  const { writeSaved } = await loadStorage();
  await writeSaved({ path: article.path, savedAt: new Date().toISOString(), article });
  writeHasSaved();
}

export async function removeSaved(path: string): Promise<void> {
  const { deleteSaved } = await loadStorage();
  await deleteSaved(path);
}

/** The latest saved first. */
export async function listSaved(): Promise<ArticleSummary[]> {
  const { readAllSaved } = await loadStorage();
  const saved = await readAllSaved();
  if (saved.length > 0) writeHasSaved();
  return saved.map(({ article }) => article);
}

/** The whole story from the device, or null. A reader who never saved one does not wait for the storage to say so. */
export async function readSavedArticle(path: string): Promise<Article | null> {
  if (!readHasSaved()) return null;
  const { readSaved } = await loadStorage();
  return (await readSaved(path))?.article ?? null;
}
