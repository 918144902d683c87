/** What is said about newer stories, and about a new version of the paper. */
export const newerStrings = {
  updateReady: "A new version of the paper is ready.",
  reload: "Reload",
  storyNewer: "This story was updated.",
  listNewer: "There are newer stories.",
  show: "Show",
} as const;
