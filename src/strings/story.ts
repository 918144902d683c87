/** What is said inside the text of a story. */
export const storyStrings = {
  notes: "Notes",
  note: (number: string) => `Note ${number}`,
  backToText: "Back to the text",
  table: "Table",
  audio: "Audio",
  video: "Video",
  loadFrom: (provider: string) => `Load from ${provider}`,
  alwaysAllow: (provider: string) => `Always allow ${provider}`,
  openOn: (provider: string) => `Open on ${provider}`,
  learns: (provider: string) => `Once it is loaded, ${provider} knows of your visit.`,
} as const;
