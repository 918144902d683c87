import * as v from "valibot";
import type { ArticleSummary } from "#domain/article.ts";
import type { ListPage, Selection } from "#domain/page.ts";
import { isSourceError, SourceError } from "../SourceError.ts";
import { lastPage } from "./lastPage.ts";
import { asSummary, postSchema } from "./postSchemas.ts";
import { findTerm, toParams } from "./terms.ts";
import { toSummary } from "./toArticle.ts";
import type { WordPress } from "./wordPress.ts";

/** Stories on one page of a list. */
export const perPage = 10;

interface Posts {
  items: ArticleSummary[];
  headers: Headers;
}

/** Posts as lists show them, newest first unless `params` say otherwise; none twice. */
export async function readPosts(
  { site, read }: WordPress,
  params: Record<string, string | number>,
  signal?: AbortSignal,
): Promise<Posts> {
  const { value, headers } = await read("posts", { ...params, ...asSummary }, v.array(postSchema), signal);
  const unique = new Map(value.map((post) => [post.id, post]));
  return { items: [...unique.values()].map((post) => toSummary(post, site)), headers };
}

/** Page `number` of a list: one request, and one more for the name of a tag, an author or a section that is not in the menu. */
export async function readList(
  wordPress: WordPress,
  selection: Selection,
  number: number,
  signal?: AbortSignal,
): Promise<ListPage> {
  const isLatest = selection.kind === "latest";
  const term = isLatest ? null : await findTerm(wordPress, selection.kind, selection.slug, signal);
  const params = isLatest || !term ? {} : toParams(selection.kind, term);
  const { items, headers } = await readPage(wordPress, { ...params, per_page: perPage, page: number }, signal);
  const total = Number(headers.get("X-WP-Total")) || (number - 1) * perPage + items.length;
  const pageCount = lastPage(headers, number, items.length, perPage);
  if (items.length === 0 && number > 1) throw noSuchPage(number);
  return { name: term?.name ?? "", description: term?.description ?? "", items, number, pageCount, total };
}

async function readPage(
  wordPress: WordPress,
  params: Record<string, string | number> & { page: number },
  signal?: AbortSignal,
): Promise<Posts> {
  try {
    return await readPosts(wordPress, params, signal);
  } catch (error) {
    if (isSourceError(error) && error.code === "rest_post_invalid_page_number") throw noSuchPage(params.page);
    throw error;
  }
}

function noSuchPage(number: number): SourceError {
  return new SourceError("not-found", `This list has no page ${number}`);
}
