import type { QueryClient } from "@tanstack/react-query";
import type { Article } from "#domain/article.ts";
import type { ListPage, Selection } from "#domain/page.ts";
import { articleQuery, listQuery, siteQuery } from "#features/articles/queries.ts";
import { listAt, readPageData } from "./pageData.ts";
import type { PrintedState } from "./printedState.ts";
import type { RenderedPage } from "./renderPage.tsx";
import { renderPage } from "./renderPage.tsx";

/** A page with what the app needs to take it over. */
export interface PrintedPage extends RenderedPage {
  /** JSON that may stand in a `script` element. */
  state: string;
  /** The story that it shows, if it shows one. */
  article?: Article | undefined;
  /** The list that it shows a page of, if it shows one. */
  list?: { selection: Selection; page: ListPage } | undefined;
}

/** Where nothing is: a story of this name would be a strange one. */
const nowhere = "/there-is-no-page-here-404/";

/** Prints the page at a path (encoded, with slashes at both ends). @throws SourceError where its main thing cannot be had */
export async function printPage(path: string, client: QueryClient): Promise<PrintedPage> {
  const state = await readPageData(path, client);
  const article = client.getQueryData(articleQuery(path).queryKey);
  return { ...(await renderPage(path, client)), state: toScript(state), article, list: readList(path, client) };
}

function readList(path: string, client: QueryClient): PrintedPage["list"] {
  const asked = listAt(path);
  const page = asked && client.getQueryData(listQuery(asked.selection, asked.number).queryKey);
  return page ? { selection: asked.selection, page } : undefined;
}

/** The page for addresses that do not exist. The app does not take it over: whether an address exists it asks by itself. */
export async function printNotFound(client: QueryClient): Promise<PrintedPage> {
  const latest = listQuery({ kind: "latest" }, 1);
  await Promise.all([
    client.prefetchQuery(siteQuery),
    client.prefetchQuery(articleQuery(nowhere)),
    client.prefetchQuery(latest),
  ]);
  return { ...(await renderPage(nowhere, client)), state: "[]" };
}

/** No text in it can end the script or begin a comment. */
function toScript(state: PrintedState): string {
  return JSON.stringify(state).replaceAll("<", String.raw`\u003c`);
}
