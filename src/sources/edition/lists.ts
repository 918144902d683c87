import type * as v from "valibot";
import type { ArticleSummary } from "#domain/article.ts";
import type { ListPage, Selection } from "#domain/page.ts";
import { SourceError } from "../SourceError.ts";
import { editionFiles } from "./addresses.ts";
import { listPageSchema, listSchema } from "./schemas.ts";

/** Fetches and parses one file of the edition. */
export type ReadFile = <T>(file: string, schema: v.GenericSchema<unknown, T>, signal?: AbortSignal) => Promise<T>;

type ListHead = v.InferOutput<typeof listSchema>;

/** Page `number` of a list, newest first. The first page is one request: the head of the list carries it. */
export async function readListPage(
  read: ReadFile,
  selection: Selection,
  number: number,
  signal?: AbortSignal,
): Promise<ListPage> {
  const head = await read(editionFiles.list(selection), listSchema, signal);
  const { name, description, total, pageSize } = head;
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  if (number > pageCount) throw new SourceError("not-found", `${name} has ${pageCount} pages`);
  const last = total - (number - 1) * pageSize;
  const oldestFirst = await readRange(read, selection, head, Math.max(1, last - pageSize + 1), last, signal);
  return { name, description, number, pageCount, total, items: oldestFirst.reverse() };
}

/** The stories at positions `from` to `to` of a list (the oldest is 1), oldest first; positions that do not exist are left out. */
export async function readPositions(
  read: ReadFile,
  selection: Selection,
  from: number,
  to: number,
  signal?: AbortSignal,
) {
  const head = await read(editionFiles.list(selection), listSchema, signal);
  return readRange(read, selection, head, Math.max(1, from), Math.min(head.total, to), signal);
}

async function readRange(
  read: ReadFile,
  selection: Selection,
  head: ListHead,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<ArticleSummary[]> {
  const { total, pageSize, newest } = head;
  const firstInHead = total - newest.length + 1;
  const numbers = new Set<number>();
  for (let position = from; position <= Math.min(to, firstInHead - 1); position += 1)
    numbers.add(Math.ceil(position / pageSize));
  const pages = new Map(
    await Promise.all(
      [...numbers].map(async (number) => {
        const page = await read(editionFiles.listPage(selection, number), listPageSchema, signal);
        return [number, page.items] as const;
      }),
    ),
  );
  const at = (position: number) =>
    position >= firstInHead
      ? newest[total - position]
      : pages.get(Math.ceil(position / pageSize))?.[(position - 1) % pageSize];
  const found: ArticleSummary[] = [];
  for (let position = from; position <= to; position += 1) {
    const item = at(position);
    if (item) found.push(item);
  }
  return found;
}
