import * as v from "valibot";
import { restAddress } from "#sources/wordpress/restAddress.ts";
import type { SiteClient } from "./SiteClient.ts";
import { AnswerError } from "./SiteClient.ts";

/** One site's REST API, asked politely. */
export interface TakenSite {
  client: SiteClient;
  /** Root of the REST API: see `restAddress`. */
  api: string;
}

/** WordPress' largest page. */
export const perPage = 100;

type Params = Record<string, string | number>;

/**
 * Everything of a collection, in its order, each once. Pages shift while they are read when somebody publishes, so that one
 * may be missed at the edge of two: who must not miss any asks for it by its number.
 * `most`: no more than these are asked for.
 */
export async function readAll<T extends { id: number }>(
  { client, api }: TakenSite,
  route: string,
  params: Params,
  schema: v.GenericSchema<unknown, T>,
  { most = Infinity, onPage }: { most?: number; onPage?: OnPage } = {},
): Promise<T[]> {
  const size = Math.min(perPage, most);
  const ask = (page: number) =>
    client.json(restAddress(api, route, { ...params, per_page: size, page }), v.array(schema));
  const readPage = (page: number) => orEmpty(ask(page));
  const first = await ask(1);
  const told = Number(first.headers.get("X-WP-TotalPages")) || 0;
  const mostPages = Math.ceil(most / size);
  const pages =
    told > 0
      ? [first.value, ...(await readTold(Math.min(told, mostPages), readPage, onPage))]
      : await readUntold(first.value, size, mostPages, readPage, onPage);
  return [...new Map(pages.flat().map((entry) => [entry.id, entry])).values()].slice(0, most);
}

type ReadPage<T> = (page: number) => Promise<T[]>;
type OnPage = ((done: number, of: number) => void) | undefined;

/** The pages after the first, side by side. */
function readTold<T>(pageCount: number, readPage: ReadPage<T>, onPage: OnPage): Promise<T[][]> {
  let done = 1;
  onPage?.(done, pageCount);
  return Promise.all(
    Array.from({ length: pageCount - 1 }, async (_, index) => {
      const page = await readPage(index + 2);
      onPage?.((done += 1), pageCount);
      return page;
    }),
  );
}

/** All pages, where something on the way keeps the totals from us: a full page promises another, unless it brings nothing new. */
async function readUntold<T extends { id: number }>(
  first: T[],
  size: number,
  mostPages: number,
  readPage: ReadPage<T>,
  onPage: OnPage,
): Promise<T[][]> {
  const pages: T[][] = [];
  const known = new Set<number>();
  for (let page = first; ; page = await readPage(pages.length + 1)) {
    const isNew = page.some(({ id }) => !known.has(id));
    for (const { id } of page) known.add(id);
    pages.push(page);
    const isLast = page.length < size || pages.length >= mostPages || !isNew;
    onPage?.(pages.length, pages.length + (isLast ? 0 : 1));
    if (isLast) return pages;
  }
}

/** What vanished meanwhile may take the last page with it. */
async function orEmpty<T>(page: Promise<{ value: T[] }>): Promise<T[]> {
  try {
    return (await page).value;
  } catch (error) {
    if (error instanceof AnswerError && error.answered === 400) return [];
    throw error;
  }
}

/** Entries by their numbers, those that are (still) there. */
export async function readByNumber<T extends { id: number }>(
  { client, api }: TakenSite,
  route: string,
  ids: readonly number[],
  params: Params,
  schema: v.GenericSchema<unknown, T>,
  attempts?: number,
): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += perPage) {
    const include = ids.slice(from, from + perPage).join(",");
    const address = restAddress(api, route, { ...params, include, per_page: perPage });
    found.push(...(await client.json(address, v.array(schema), attempts)).value);
  }
  return found;
}
