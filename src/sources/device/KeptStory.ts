import type { TermLink } from "#domain/section.ts";

/** What is read of a story that lies on the device, to be searched. All of it is text. */
export interface KeptStory {
  path: string;
  title: string;
  standfirst: string;
  section: TermLink | null;
  /** UTC, ISO 8601. */
  publishedAt: string;
  text: string;
}
