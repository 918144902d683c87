import type { SummaryFile } from "#press/editionLists.ts";

/** A story as lists have it, with no more than it must have. */
export function storySummary(id: number, changes: Partial<SummaryFile> = {}): SummaryFile {
  const slug = `story-${id}`;
  return {
    id,
    slug,
    path: `/${slug}/`,
    title: slug,
    standfirst: "",
    section: null,
    author: null,
    publishedAt: "2026-01-01T00:00:00Z",
    picture: null,
    readingMinutes: 1,
    ...changes,
  };
}
