import type { Article, ArticleSummary, Neighbours } from "#domain/article.ts";
import type { Comment, CommentDraft, PostedComment } from "#domain/comment.ts";
import type { ListPage, Selection } from "#domain/page.ts";
import type { SearchResults } from "#domain/search.ts";
import type { Front, Site } from "#domain/site.ts";
import type { Trending } from "#domain/trending.ts";

/**
 * Where the news comes from. Every implementation passes tests/contract/.
 * Each method rejects with a SourceError, or with the signal's reason when its caller aborted.
 */
export interface NewsSource {
  site(signal?: AbortSignal): Promise<Site>;
  front(signal?: AbortSignal): Promise<Front>;
  /** The story at a path of this site: the last segment is its slug. `not-found` when there is none. */
  article(path: string, signal?: AbortSignal): Promise<Article>;
  /** The path of the story with this id, for addresses such as `/?p=123`. `not-found` when there is none. */
  pathOf(articleId: number, signal?: AbortSignal): Promise<string>;
  /** A locked story opened; its comments can be read from then on. `refused` with `rest_post_incorrect_password`. */
  unlock(article: Article, password: string, signal?: AbortSignal): Promise<Article>;
  neighbours(article: ArticleSummary, signal?: AbortSignal): Promise<Neighbours>;
  /** Page `number` (1 is the newest) of what `selection` gathers. `not-found` past the last page and for an unknown slug. */
  list(selection: Selection, number: number, signal?: AbortSignal): Promise<ListPage>;
  search(query: string, signal?: AbortSignal): Promise<SearchResults>;
  trending(limit: number, signal?: AbortSignal): Promise<Trending>;
  /**
   * Every public comment on a story, in no promised order. Where they take several requests, `onSome` is told all that came so
   * far, so that a reader need not wait for the last of thousands.
   */
  comments(articleId: number, signal?: AbortSignal, onSome?: (comments: Comment[]) => void): Promise<Comment[]>;
  /**
   * `refused` carries the server's code; after `offline` and `broken` it is not known whether the comment arrived. `key` names this
   * comment among all others, the same at every sending of it; a server that knows keys answers a repetition as the first.
   */
  postComment(articleId: number, draft: CommentDraft, key?: string): Promise<PostedComment>;
  /** A comment that was sent, where the public list has it by now; null: it does not. The list is asked anew. */
  findComment(articleId: number, draft: CommentDraft): Promise<Comment | null>;
  /** Small questions about comments, whose code comes when the first is asked; null where no service keeps them. */
  lookUpComments(signal?: AbortSignal): Promise<CommentLookup | null>;
  /** Counts one reading of a story, where reads are counted. */
  recordRead(articleId: number): Promise<void>;
}

export interface CommentLookup {
  /** The newest public comments on a story, at most a hundred, oldest first. */
  newest(articleId: number, signal?: AbortSignal): Promise<Comment[]>;
  /**
   * One comment by its number. `withheld`: it is there and not public (it waits for a moderator, is taken for spam, or lies in the bin:
   * which of these, a site tells nobody); `gone`: there is none.
   */
  find(id: number, signal?: AbortSignal): Promise<Comment | "withheld" | "gone">;
}
