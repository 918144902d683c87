import type { ArticleSummary } from "#domain/article.ts";
import type { Trending } from "#domain/trending.ts";
import { isRanking, rankByDiscussion } from "#domain/trending.ts";
import { readCommentMarks } from "./comments.ts";
import { readPosts } from "./lists.ts";
import { readPopularIds } from "./popularPosts.ts";
import type { WordPress } from "./wordPress.ts";
import { orNull } from "./wordPress.ts";

/** Fewer sticky posts than this are announcements, and no choice of the editors'. */
const fewest = 3;
/** WordPress' largest page. */
const mostIds = 100;

/** What readers turn to: by reads where they are counted, else by discussion, else what is sticky, else the newest. */
export async function readTrending(wordPress: WordPress, limit: number, signal?: AbortSignal): Promise<Trending> {
  const { api, popularPosts } = wordPress.site;
  if (popularPosts) {
    const byReads = await readRanked(wordPress, await orNull(readPopularIds(api, limit, signal)), limit, signal);
    if (isRanking(byReads, limit)) return { basis: "reads", items: byReads };
  }
  const marks = await orNull(readCommentMarks(api, signal));
  const byComments = await readRanked(wordPress, marks && rankByDiscussion(marks, Date.now()), limit, signal);
  if (isRanking(byComments, limit)) return { basis: "comments", items: byComments };
  const sticky = await orNull(readPosts(wordPress, { sticky: "true", per_page: limit }, signal));
  if (sticky && sticky.items.length >= fewest) return { basis: "editors", items: sticky.items };
  return { basis: "latest", items: (await readPosts(wordPress, { per_page: limit }, signal)).items };
}

/** The posts among these ids, in their order; pages are commented on too, and left out by WordPress itself. */
async function readRanked(
  wordPress: WordPress,
  ids: number[] | null,
  limit: number,
  signal?: AbortSignal,
): Promise<ArticleSummary[]> {
  if (!ids || !isRanking(ids, limit)) return [];
  const asked = ids.slice(0, Math.min(mostIds, limit * 2));
  const params = { include: asked.join(","), orderby: "include", per_page: asked.length };
  return (await readPosts(wordPress, params, signal)).items.slice(0, limit);
}
