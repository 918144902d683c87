/** What of a paper is printed besides its front page and its lists, wherever its news come from. Rejects with SourceError. */
export interface Printable {
  /** Paths of the newest stories, newest first, at most `limit`. What their pages show may be in the client's memory already. */
  stories(limit: number): AsyncIterable<string>;
  /** Paths of what is no news, such as *About*. */
  pages(): AsyncIterable<string>;
}
