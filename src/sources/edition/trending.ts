import type { ArticleSummary } from "#domain/article.ts";
import type { Trending } from "#domain/trending.ts";
import { rankByDiscussion } from "#domain/trending.ts";
import { isSourceError } from "../SourceError.ts";
import { readCommentMarks } from "../wordpress/comments.ts";
import { readPopularIds } from "../wordpress/popularPosts.ts";
import { editionFiles } from "./addresses.ts";
import type { ReadFile } from "./lists.ts";
import { readListPage, readPositions } from "./lists.ts";
import { idsSchema, trendingSchema } from "./schemas.ts";

/** A ranking of fewer stories than this says little; the next basis is asked. */
const enough = 3;

/** What readers turn to: by reads, else by discussion, else the editors' own list, else the newest. */
export async function readTrending(
  read: ReadFile,
  api: string | null,
  limit: number,
  signal?: AbortSignal,
): Promise<Trending> {
  if (api) {
    const byReads = await readStories(read, await orNothing(readPopularIds(api, limit, signal)), limit, signal);
    if (byReads.length >= enough) return { basis: "reads", items: byReads };
    const marks = await orNothing(readCommentMarks(api, signal));
    const byComments = await readStories(read, rankByDiscussion(marks, Date.now()), limit, signal);
    if (byComments.length >= enough) return { basis: "comments", items: byComments };
  }
  const chosen = await read(editionFiles.trending, trendingSchema, signal);
  if (chosen.items.length > 0) return { basis: "editors", items: chosen.items.slice(0, limit) };
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

/** The stories of this edition that bear these ids, in their order. */
async function readStories(
  read: ReadFile,
  ids: number[],
  limit: number,
  signal?: AbortSignal,
): Promise<ArticleSummary[]> {
  if (ids.length < enough) return [];
  const order = await read(editionFiles.ids, idsSchema, signal);
  const positions = new Map(order.ids.map((id, index) => [id, index + 1]));
  const wanted = ids.flatMap((id) => positions.get(id) ?? []).slice(0, limit);
  const found = await Promise.all(
    wanted.map((position) => readPositions(read, { kind: "latest" }, position, position, signal)),
  );
  return found.flat();
}
