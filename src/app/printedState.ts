import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** What the app must know of a printed page to take it over, apart from what it can read there: queries by their keys. */
export type PrintedState = [key: QueryKey, data: unknown][];

/** Hands the queries of the printed page to the client. They are shown at once and asked for again: a page may have been printed long ago. */
export function readPrintedState(text: string, client: QueryClient): void {
  // Our own press wrote it into this very page, from data that had passed the schemas.
  const state: PrintedState = JSON.parse(text);
  for (const [key, data] of state) client.setQueryData(key, data, { updatedAt: 1 });
}
