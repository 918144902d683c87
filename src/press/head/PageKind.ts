import type { Article } from "#domain/article.ts";
import type { ListPage, Selection } from "#domain/page.ts";

/** A page as its head describes it. */
export type PageKind =
  | { kind: "front" }
  | { kind: "article"; article: Article }
  | { kind: "list"; selection: Exclude<Selection, { kind: "latest" }>; list: ListPage }
  /** One of the paper's own, such as *Trending*. */
  | { kind: "plain"; title: string; description: string; path: string }
  /** Not for search engines or previews: the shell, the page that is not there. */
  | { kind: "unlisted" };
