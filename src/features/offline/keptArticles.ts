import type { TermLink } from "#domain/section.ts";
import { cachedStories } from "#sources/device/cachedStories.ts";
import { readAllSaved } from "#storage/savedStories.ts";

/** Files looked into, and stories listed: a device may hold thousands, and the search finds those. */
const mostRead = 400;
const mostShown = 30;

export interface KeptArticle {
  path: string;
  title: string;
  section: TermLink | null;
  /** UTC, ISO 8601. */
  publishedAt: string;
}

/** The stories that lie whole on the device, visited, downloaded or saved, newest first, at most 30. What cannot be read is not there. */
export async function readKeptArticles(): Promise<KeptArticle[]> {
  const [cached, saved] = await Promise.all([readCached(), readSaved()]);
  const articles = [...new Map([...cached, ...saved].map((article) => [article.path, article])).values()];
  return articles.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, mostShown);
}

async function readCached(): Promise<KeptArticle[]> {
  const urls = (await cachedStories.list()).slice(-mostRead);
  const files = await Promise.all(urls.map((url) => cachedStories.open(url)));
  return (await Promise.all(files.map((file) => file?.read() ?? []))).flat();
}

/** A device that will not open its shelves still has its caches. */
async function readSaved(): Promise<KeptArticle[]> {
  return readAllSaved().then(
    (records) => records.map(({ article }) => article),
    () => [],
  );
}
