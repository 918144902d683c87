import type { ArticleSummary } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import type { Site } from "#domain/site.ts";

/** A story as feeds carry it: in full. */
export interface FeedStory {
  summary: ArticleSummary;
  /** UTC, ISO 8601; null when it never changed since publication. */
  updatedAt: string | null;
  /** Names of its tags. */
  topics: string[];
  /** The whole text; every address in it is complete. */
  html: string;
}

/** A page as maps list it. */
export interface MapEntry {
  /** Path on this site, percent-encoded or not. */
  path: string;
  /** When what it shows last changed, UTC, ISO 8601; null where that is not known. */
  changedAt: string | null;
}

/** What feeds and maps need of the paper, wherever its news come from. */
export interface FeedPaper {
  site: Site;
  /** The newest stories of a list, newest first; none where there is no such list. */
  newest(selection: Selection, count: number): Promise<FeedStory[]>;
  /** Stories published at or after a moment (milliseconds since 1970), newest first, at most `limit`. */
  publishedSince(moment: number, limit: number): Promise<ArticleSummary[]>;
  /** Every story, oldest first, so that what was printed once stays where it is. */
  stories(): AsyncIterable<MapEntry>;
  /** All that is no story: the first pages of sections, tags and authors, and pages such as *About*. */
  pages(): AsyncIterable<MapEntry>;
}
