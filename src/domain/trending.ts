import type { ArticleSummary } from "./article.ts";

/** What a trending list is ranked by; the page says it. */
type TrendingBasis = "reads" | "comments" | "editors" | "latest";

export interface Trending {
  basis: TrendingBasis;
  items: ArticleSummary[];
}

/** A ranking by readers of fewer stories than this says little, and leaves a column empty: the next basis is asked. */
const enough = 5;

/** Whether readers made a ranking of these, of which `limit` were asked for. */
export function isRanking(ranked: readonly unknown[], limit: number): boolean {
  return ranked.length >= Math.min(enough, limit);
}

/** One recent comment: which story it was on, and when (UTC, ISO 8601). */
export interface CommentMark {
  articleId: number;
  publishedAt: string;
}

/** Half of a comment's weight is gone after this many hours. */
const halfLifeHours = 36;

/** Story ids by discussion, busiest first: each comment counts 2^(-age / half-life). `now` in milliseconds. */
export function rankByDiscussion(marks: readonly CommentMark[], now: number): number[] {
  const weights = new Map<number, number>();
  for (const { articleId, publishedAt } of marks) {
    const hours = Math.max(0, now - Date.parse(publishedAt)) / 3_600_000;
    weights.set(articleId, (weights.get(articleId) ?? 0) + 2 ** (-hours / halfLifeHours));
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
