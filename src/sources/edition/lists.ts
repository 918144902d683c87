import type * as v from "valibot";
import type { ArticleSummary } from "#domain/article.ts";
import type { ListPage, Selection } from "#domain/page.ts";
import { SourceError } from "../SourceError.ts";
import { editionFiles } from "./addresses.ts";
import { idsSchema, listPageSchema, listSchema } from "./schemas.ts";

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
  const positions = range(Math.max(1, last - pageSize + 1), last).reverse();
  const items = await readAt(read, selection, head, positions, signal);
  return { name, description, number, pageCount, total, items };
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
  return readAt(read, selection, head, range(Math.max(1, from), Math.min(head.total, to)), signal);
}

/** The stories of this edition that bear these ids, in their order, at most `limit`. */
export async function readByIds(
  read: ReadFile,
  ids: number[],
  limit: number,
  signal?: AbortSignal,
): Promise<ArticleSummary[]> {
  const order = await read(editionFiles.ids, idsSchema, signal);
  const positions = new Map(order.ids.map((id, index) => [id, index + 1]));
  const wanted = ids.flatMap((id) => positions.get(id) ?? []).slice(0, limit);
  if (wanted.length === 0) return [];
  const latest = { kind: "latest" } as const;
  return readAt(read, latest, await read(editionFiles.list(latest), listSchema, signal), wanted, signal);
}

/** The stories at these positions, in their order; each page of the list is fetched once. */
async function readAt(
  read: ReadFile,
  selection: Selection,
  { total, pageSize, newest }: ListHead,
  positions: number[],
  signal?: AbortSignal,
): Promise<ArticleSummary[]> {
  const firstInHead = total - newest.length + 1;
  const toNumber = (position: number) => Math.ceil(position / pageSize);
  const numbers = new Set(positions.filter((position) => position < firstInHead).map(toNumber));
  const pages = new Map(
    await Promise.all(
      [...numbers].map(async (number) => {
        const page = await read(editionFiles.listPage(selection, number), listPageSchema, signal);
        return [number, page.items] as const;
      }),
    ),
  );
  return positions.flatMap((position) => {
    if (position >= firstInHead) return newest[total - position] ?? [];
    return pages.get(toNumber(position))?.[(position - 1) % pageSize] ?? [];
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
