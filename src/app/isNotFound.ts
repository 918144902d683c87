import type { QueryClient } from "@tanstack/react-query";
import { articleQuery, listQuery } from "#features/articles/queries.ts";
import { notFoundPart } from "#pages/notFoundPart.ts";
import { failureKind } from "#ui/failureKind.ts";
import { listAt } from "./listAt.ts";

/**
 * Whether there is nothing at a path, as its host says: hosts answer so what they do not know, and some do not know every story. What
 * was found, or the answer that there is nothing, is in the client then, and the code of the page that says so is here.
 */
export async function isNotFound(path: string, client: QueryClient): Promise<boolean> {
  const list = listAt(path);
  const asked: Promise<unknown> = list
    ? client.fetchQuery(listQuery(list.selection, list.number))
    : client.fetchQuery(articleQuery(path.replace(/\/*$/, "/")));
  const [error] = await Promise.all([
    asked.then(
      () => null,
      (error: unknown) => error,
    ),
    notFoundPart.load(),
  ]);
  return error !== null && failureKind(error) === "not-found";
}
