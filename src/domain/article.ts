import type { Body } from "./body.ts";
import type { Picture } from "./picture.ts";
import type { TermLink } from "./section.ts";

/** What a list, a card or a rail needs to know of a story. Titles and names are text, never markup. */
export interface ArticleSummary {
  /** The id that comments and read counts hang on. */
  id: number;
  slug: string;
  /** Path of the story on this site, with slashes at both ends. */
  path: string;
  title: string;
  /** The sentence below the headline; may be empty. */
  standfirst: string;
  section: TermLink | null;
  author: TermLink | null;
  /** UTC, ISO 8601 with `Z`. */
  publishedAt: string;
  picture: Picture | null;
  /** Minutes at a reader's pace, at least 1; null where the list it stands in does not know. */
  readingMinutes: number | null;
}

/** The whole story. */
export interface Article extends ArticleSummary {
  /** UTC, ISO 8601 with `Z`; null when it never changed since publication. */
  updatedAt: string | null;
  body: Body;
  tags: TermLink[];
  commentsOpen: boolean;
  /** A page of the site (*About*), not news: no date, no section, no neighbours. */
  isPage?: boolean | undefined;
  /** A password opens it; until then `body` is empty. */
  isLocked?: boolean | undefined;
  /** The same story on the publisher's own site, where this paper is not that site. */
  originalUrl?: string | undefined;
}

/** A story without its text: on a printed page the text stands in the page itself, and nowhere else. */
export interface PrintedArticle extends Omit<Article, "body"> {
  /** What search engines and previews say of the page. */
  description: string;
  /** Something in the text works only once the app has the text: frames, players. */
  needsText: boolean;
}

/** The stories before and after one in its section. */
export interface Neighbours {
  /** Published after it: *Up next*. */
  next: ArticleSummary | null;
  /** Published before it: *Don't miss*. */
  previous: ArticleSummary | null;
}
