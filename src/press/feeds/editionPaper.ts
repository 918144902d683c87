import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { ArticleSummary } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { paths } from "#paths.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import type { ReadFile } from "#sources/edition/lists.ts";
import { readListPage, readPositions } from "#sources/edition/lists.ts";
import { articleSchema, listSchema, pagesSchema, siteSchema } from "#sources/edition/schemas.ts";
import { absolute } from "./absoluteBody.ts";
import { editionFolder } from "#publisher/editionFolder.ts";
import type { FeedPaper, FeedStory, MapEntry } from "./FeedPaper.ts";
import { storyHtml } from "./storyHtml.ts";

/** Stories whose files are read at a time. */
const atOnce = 64;

const changeSchema = v.pick(articleSchema, ["path", "publishedAt", "updatedAt"]);
const latest = { kind: "latest" } as const;

/** The paper as an edition on disk has it. @throws SourceError */
export async function editionPaper(folder: string, origin: string): Promise<FeedPaper> {
  const read = editionFolder(folder);
  return {
    site: await read(editionFiles.site, siteSchema),
    async newest(selection, count) {
      const stories: FeedStory[] = [];
      for (const summary of await newestSummaries(read, selection, count))
        stories.push(await readStory(read, summary, origin));
      return stories;
    },
    publishedSince: (moment, limit) => summariesSince(read, moment, limit),
    stories: () => everyStory(read),
    pages: () => everyPage(read, folder),
  };
}

async function newestSummaries(read: ReadFile, selection: Selection, count: number): Promise<ArticleSummary[]> {
  const found: ArticleSummary[] = [];
  for (let number = 1, pageCount = 1; number <= pageCount && found.length < count; number += 1) {
    const page = await orNull(readListPage(read, selection, number));
    pageCount = page?.pageCount ?? 0;
    found.push(...(page?.items ?? []));
  }
  return found.slice(0, count);
}

async function readStory(read: ReadFile, summary: ArticleSummary, origin: string): Promise<FeedStory> {
  const { body, updatedAt, tags } = await read(editionFiles.article(summary.slug), articleSchema);
  const html = storyHtml(summary.picture, body, absolute(summary.path, origin));
  return { summary, updatedAt, topics: tags.map(({ name }) => name), html };
}

async function summariesSince(read: ReadFile, moment: number, limit: number): Promise<ArticleSummary[]> {
  const found: ArticleSummary[] = [];
  for (let number = 1, pageCount = 1; number <= pageCount && found.length < limit; number += 1) {
    const page = await readListPage(read, latest, number);
    const recent = page.items.filter(({ publishedAt }) => Date.parse(publishedAt) >= moment);
    found.push(...recent);
    pageCount = recent.length < page.items.length ? 0 : page.pageCount;
  }
  return found.slice(0, limit);
}

/** A story's own file alone tells when it last changed. */
async function* everyStory(read: ReadFile): AsyncGenerator<MapEntry> {
  const { total } = await read(editionFiles.list(latest), listSchema);
  for (let from = 1; from <= total; from += atOnce) {
    const summaries = await readPositions(read, latest, from, from + atOnce - 1);
    const stories = summaries.map(({ slug }) => read(editionFiles.article(slug), changeSchema));
    for (const story of await Promise.all(stories)) yield toEntry(story);
  }
}

/** Lists change when a story joins them. Sections may be named before they hold anything. */
async function* everyPage(read: ReadFile, folder: string): AsyncGenerator<MapEntry> {
  for (const kind of ["section", "tag", "author"] as const) {
    const entries = await readdir(join(folder, "lists", kind), { withFileTypes: true }).catch(() => []);
    const slugs = entries.flatMap(({ name }) => (name.endsWith(".json") ? name.slice(0, -".json".length) : []));
    for (const slug of slugs.sort()) {
      const { newest } = await read(editionFiles.list({ kind, slug }), listSchema);
      if (newest.length > 0) yield { path: encodeURI(paths[kind](slug)), changedAt: newest[0]?.publishedAt ?? null };
    }
  }
  const pages = await orNull(read(editionFiles.pages, pagesSchema));
  for (const { slug } of pages?.items ?? []) yield toEntry(await read(editionFiles.article(slug), changeSchema));
}

function toEntry({ path, publishedAt, updatedAt }: v.InferOutput<typeof changeSchema>): MapEntry {
  return { path, changedAt: updatedAt ?? publishedAt };
}

/** null for what is not there. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isSourceError(error) && error.kind === "not-found") return null;
    throw error;
  }
}
