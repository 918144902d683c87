/** What is said about the stories that the reader keeps on the device, where they are listed. */
export const savedListStrings = {
  title: "Saved stories",
  description: "The stories you keep on this device, to read with or without a connection.",
  listTitle: "What you saved cannot be shown",
  listText: {
    unavailable: "This browser lets the paper keep nothing on the device, as in some private windows.",
    full: "There is no room left on this device.",
  },
  emptyTitle: "Nothing saved yet",
  emptyText: "Press Save on a story and it stays here, on this device, with or without a connection.",
  remove: "Remove",
  removeStory: (title: string) => `Remove “${title}”`,
  removedStory: (title: string) => `“${title}” was removed.`,
  toFront: "To the front page",
} as const;
