import type { ArticleSummary } from "./article.ts";
import type { Section, TermLink } from "./section.ts";

/** The paper itself. */
export interface Site {
  name: string;
  tagline: string;
  /** BCP 47, e.g. `en-GB`. */
  language: string;
  direction: "ltr" | "rtl";
  /** IANA name; every date is shown in it. */
  timeZone: string;
  /** Address of the publisher's own icon; without one the reader's stands. */
  icon?: string | null | undefined;
  /** In the order of the masthead. */
  sections: Section[];
}

/** A row of the front page. */
export interface FrontRow {
  section: TermLink;
  items: ArticleSummary[];
}

/** The front page as the editors made it up. */
export interface Front {
  lead: ArticleSummary | null;
  secondary: ArticleSummary[];
  rows: FrontRow[];
}
