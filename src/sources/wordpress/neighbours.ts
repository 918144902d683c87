import type { ArticleSummary, Neighbours } from "#domain/article.ts";
import { isSourceError } from "../SourceError.ts";
import { readPosts } from "./lists.ts";
import { findTerm, toParams } from "./terms.ts";
import type { WordPress } from "./wordPress.ts";

/** The stories published just before and just after one in its section. */
export async function readNeighbours(
  wordPress: WordPress,
  { id, section, publishedAt }: ArticleSummary,
  signal?: AbortSignal,
): Promise<Neighbours> {
  const term = section && (await findTerm(wordPress, "section", section.slug, signal).catch(nullWhereMissing));
  if (!term) return { next: null, previous: null };
  const read = async (params: Record<string, string>) => {
    const among = { ...toParams("section", term), ...params, exclude: id, per_page: 1 };
    return (await readPosts(wordPress, among, signal)).items[0] ?? null;
  };
  const [next, previous] = await Promise.all([
    read({ after: publishedAt, order: "asc" }),
    read({ before: publishedAt, order: "desc" }),
  ]);
  return { next, previous };
}

function nullWhereMissing(error: unknown): null {
  if (isSourceError(error) && error.kind === "not-found") return null;
  throw error;
}
