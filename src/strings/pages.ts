/** What is said where something has several pages, and where a list has none. */
export const pageStrings = {
  pageOf: (number: number, count: number) => `Page ${number} of ${count}`,
  newer: "Newer stories",
  older: "Older stories",
  pagination: "Pages",
  emptySection: "No stories here yet",
  emptySectionText:
    "This page will fill as stories are published. The latest from the rest of the paper are on the front page.",
  storyPages: "Pages of this story",
  storyPagesLabel: "Page",
} as const;
