/** What is said inside the text of a story. */
export const storyStrings = {
  notes: "Notes",
  note: (number: string) => `Note ${number}`,
  backToText: "Back to the text",
  table: "Table",
} as const;
