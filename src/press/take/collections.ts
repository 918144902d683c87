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
  { most = Infinity, onPage }: { most?: number; onPage?: (done: number, of: number) => void } = {},
): Promise<T[]> {
  const size = Math.min(perPage, most);
  const readPage = (page: number) =>
    client.json(restAddress(api, route, { ...params, per_page: size, page }), v.array(schema));
  const first = await readPage(1);
  const known = Number(first.headers.get("X-WP-TotalPages")) || 1;
  const pageCount = Math.min(known, Math.ceil(most / size));
  let done = 1;
  onPage?.(done, pageCount);
  const others = await Promise.all(
    Array.from({ length: pageCount - 1 }, async (_, index) => {
      const page = await orEmpty(readPage(index + 2));
      onPage?.((done += 1), pageCount);
      return page;
    }),
  );
  const all = [...first.value, ...others.flat()].slice(0, most);
  return [...new Map(all.map((entry) => [entry.id, entry])).values()];
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
