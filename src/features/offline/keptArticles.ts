import * as v from "valibot";
import type { TermLink } from "#domain/section.ts";
import { articleSchema } from "#sources/edition/schemas.ts";

/** The worker's cache of the edition. The worker is a program of its own; a test holds this name to the one in sw/caches.ts. */
export const editionCache = "broadsheet-edition";

const mostShown = 30;

export interface KeptArticle {
  path: string;
  title: string;
  section: TermLink | null;
  /** UTC, ISO 8601. */
  publishedAt: string;
}

/** The stories that lie whole in the worker's cache, newest first, at most 30. What cannot be read is not there. */
export async function readKeptArticles(): Promise<KeptArticle[]> {
  // Not there on insecure addresses and in some private windows.
  if (!("caches" in globalThis) || !(await caches.has(editionCache))) return [];
  const cache = await caches.open(editionCache);
  const requests = (await cache.keys()).filter(({ url }) => new URL(url).pathname.includes("/articles/"));
  const found = await Promise.all(requests.map(async (request) => toKept(await cache.match(request))));
  const articles = found.filter((article) => article !== null);
  return articles.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, mostShown);
}

async function toKept(response: Response | undefined): Promise<KeptArticle | null> {
  const json: unknown = await response?.json().catch(() => null);
  const parsed = v.safeParse(articleSchema, json);
  if (!parsed.success) return null;
  const { path, title, section, publishedAt } = parsed.output;
  return { path, title, section, publishedAt };
}
