import type { TermLink } from "./section.ts";

/** A stretch of text; `hit` where it is what was searched for. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

export interface SearchHit {
  path: string;
  title: SnippetPart[];
  snippet: SnippetPart[];
  section: TermLink | null;
  publishedAt: string;
}

export interface SearchResults {
  /** Best first; the list is cut, `total` is not. */
  hits: SearchHit[];
  total: number;
}
