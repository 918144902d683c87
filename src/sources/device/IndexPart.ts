import type { TermLink } from "#domain/section.ts";

/** A story on the device: where it lies, and what a line about it says. */
export interface IndexedStory {
  /** Address of the file it lies in, or the name of its record. */
  key: string;
  /** Changes when what lies there changes. */
  mark: string;
  path: string;
  title: string;
  section: TermLink | null;
  /** UTC, ISO 8601. */
  publishedAt: string;
}

/**
 * What was read of some stories: every term with the stories it stands in. A part never changes once it is built; parts are merged
 * into larger ones. Some 350 different words a story take about 1 KB of it.
 */
export interface IndexPart {
  stories: readonly IndexedStory[];
  /** Each once, in the order of their code units. */
  terms: readonly string[];
  /** For each term where its postings begin; one more than there are terms. */
  starts: Uint32Array;
  /** For each story of a term: how far it is from the one before (7 bits a byte, lowest first, high bit: more follows), then its weight, 1 to 255. */
  postings: Uint8Array;
}

export const emptyPart: IndexPart = {
  stories: [],
  terms: [],
  starts: new Uint32Array(1),
  postings: new Uint8Array(0),
};
