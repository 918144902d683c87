import type { ArticleSummary } from "#domain/article.ts";
import type { Trending } from "#domain/trending.ts";
import { isRanking, rankByDiscussion } from "#domain/trending.ts";
import { isSourceError } from "../SourceError.ts";
import { readCommentMarks } from "../wordpress/comments.ts";
import { readPopularIds } from "../wordpress/popularPosts.ts";
import { editionFiles } from "./addresses.ts";
import type { ReadFile } from "./lists.ts";
import { readByIds, readListPage } from "./lists.ts";
import { trendingSchema } from "./schemas.ts";

/** What readers turn to: by reads, else by discussion, else the editors' own list, else the newest. */
export async function readTrending(
  read: ReadFile,
  api: string | null,
  limit: number,
  signal?: AbortSignal,
): Promise<Trending> {
  if (api) {
    const byReads = await readRanked(read, await orNothing(readPopularIds(api, limit, signal)), limit, signal);
    if (isRanking(byReads, limit)) return { basis: "reads", items: byReads };
    const marks = await orNothing(readCommentMarks(api, signal));
    const byComments = await readRanked(read, rankByDiscussion(marks, Date.now()), limit, signal);
    if (isRanking(byComments, limit)) return { basis: "comments", items: byComments };
  }
  const chosen = await read(editionFiles.trending, trendingSchema, signal);
  if (chosen.items.length > 0) return { basis: chosen.basis, items: chosen.items.slice(0, limit) };
  const latest = await readListPage(read, { kind: "latest" }, 1, signal);
  return { basis: "latest", items: latest.items.slice(0, limit) };
}

/** A ranking that cannot be had is no reason to show no list: the next basis takes over. */
async function orNothing<T>(ranking: Promise<T[]>): Promise<T[]> {
  try {
    return await ranking;
  } catch (error) {
    if (isSourceError(error)) return [];
    throw error;
  }
}

async function readRanked(
  read: ReadFile,
  ids: number[],
  limit: number,
  signal?: AbortSignal,
): Promise<ArticleSummary[]> {
  return isRanking(ids, limit) ? readByIds(read, ids, limit, signal) : [];
}
