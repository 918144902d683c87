/** What is said where a story can be kept on the device. */
export const savedStrings = {
  save: "Save",
  saved: "Saved",
  notSaved: {
    unavailable: "This browser lets no story be kept, as in some private windows.",
    full: "There is no room left on this device. Remove a saved story and try again.",
    unread: "The story could not be fetched to be kept. Try again in a moment.",
  },
  notRemoved: "The story could not be removed. Try again.",
} as const;
