/** What is said about stories that the reader keeps on the device. */
export const savedStrings = {
  save: "Save",
  saved: "Saved",
  title: "Saved stories",
  notSaved: {
    unavailable: "This browser lets no story be kept, as in some private windows.",
    full: "There is no room left on this device. Remove a saved story and try again.",
    unread: "The story could not be fetched to be kept. Try again in a moment.",
  },
  notRemoved: "The story could not be removed. Try again.",
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
