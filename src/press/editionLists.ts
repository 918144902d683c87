import type * as v from "valibot";
import type { Selection } from "#domain/page.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import type { listPageSchema, listSchema, summarySchema } from "#sources/edition/schemas.ts";

/** A story in a list, as an edition's files have it. */
export type SummaryFile = v.InferInput<typeof summarySchema>;

export interface EditionList {
  selection: Selection;
  name: string;
  description: string;
  /** Oldest first. */
  items: readonly SummaryFile[];
}

/**
 * The files of one list: its head, which changes with every story, and one for each full page, numbered from the oldest,
 * which never changes again.
 */
export function listFiles(list: EditionList, pageSize: number): Map<string, unknown> {
  const { selection, name, description, items } = list;
  const newest = items.slice(-pageSize).reverse();
  const head: v.InferInput<typeof listSchema> = { name, description, total: items.length, pageSize, newest };
  const files = new Map<string, unknown>([[editionFiles.list(selection), head]]);
  for (let number = 1; number * pageSize <= items.length; number += 1) {
    const page: v.InferInput<typeof listPageSchema> = {
      items: items.slice((number - 1) * pageSize, number * pageSize),
    };
    files.set(editionFiles.listPage(selection, number), page);
  }
  return files;
}
