import type { QueryClient } from "@tanstack/react-query";
import type { Article } from "#domain/article.ts";
import type { ListPage, Selection } from "#domain/page.ts";
import { articleQuery, listQuery, siteQuery } from "#features/articles/queries.ts";
import { failureKind } from "#ui/failureKind.ts";
import { listAt } from "./listAt.ts";
import { readPageData } from "./pageData.ts";
import type { PrintedState } from "./printedState.ts";

/** What a page will show, before it is set. */
export interface PageCopy {
  /** JSON that may stand in a `script` element. */
  state: string;
  /** All that it is made of; where it is the same the page is the same. */
  shown: unknown[];
  /** The story that it shows, if it shows one. */
  article?: Article | undefined;
  /** The list that it shows a page of, if it shows one. */
  list?: { selection: Selection; page: ListPage } | undefined;
}

/** Where nothing is: a story of this name would be a strange one. */
export const nowhere = "/there-is-no-page-here-404/";

/** Reads what the page at a path (encoded, with slashes at both ends) shows. @throws SourceError where its main thing cannot be had */
export async function readPage(path: string, client: QueryClient): Promise<PageCopy> {
  const { state, shown } = await readPageData(path, client);
  const article = client.getQueryData(articleQuery(path).queryKey);
  return { state: toScript(state), shown, article, list: readList(path, client) };
}

function readList(path: string, client: QueryClient): PageCopy["list"] {
  const asked = listAt(path);
  const page = asked && client.getQueryData(listQuery(asked.selection, asked.number).queryKey);
  return page ? { selection: asked.selection, page } : undefined;
}

/**
 * Reads what the page for addresses that do not exist shows, at `nowhere`. The app takes it over once it has asked by itself, and found
 * nothing there either. @throws SourceError
 */
export async function readNotFound(client: QueryClient): Promise<PageCopy> {
  const latest = listQuery({ kind: "latest" }, 1);
  const story = articleQuery(nowhere);
  const [site, newest] = await Promise.all([
    client.fetchQuery(siteQuery),
    client.fetchQuery(latest),
    client.prefetchQuery(story),
  ]);
  const { error } = client.getQueryState(story.queryKey) ?? {};
  if (error && failureKind(error) !== "not-found") throw error;
  const state: PrintedState = [
    [siteQuery.queryKey, site],
    [latest.queryKey, newest],
  ];
  return { state: toScript(state), shown: state };
}

/** No text in it can end the script or begin a comment. */
function toScript(state: PrintedState): string {
  return JSON.stringify(state).replaceAll("<", String.raw`\u003c`);
}
