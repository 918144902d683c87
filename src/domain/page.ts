import type { ArticleSummary } from "./article.ts";

/** One page of a list, newest first, as a reader counts: page 1 holds the newest. */
interface Page<T> {
  items: T[];
  number: number;
  /** At least 1, so that an empty list still has a first page. */
  pageCount: number;
  total: number;
}

/** What a list gathers. `latest` is the whole paper and has no slug. */
export type Selection = { kind: "section" | "tag" | "author"; slug: string } | { kind: "latest" };

/** A page of stories with the name and the description of what gathers them. */
export interface ListPage extends Page<ArticleSummary> {
  name: string;
  description: string;
}
