const plural = new Intl.PluralRules("en");
const stories = (count: number) => `${count} ${plural.select(count) === "one" ? "story" : "stories"}`;

/** What is said where the paper is searched. */
export const searchStrings = {
  label: "Search the paper",
  description: "Every story of the paper, found as you type.",
  hint: "Type a word or two. Small slips of the finger are forgiven.",
  short: "Type at least two letters.",
  results: (count: number, query: string) => `${stories(count)} for “${query}”`,
  cut: (shown: number) => `The best ${shown} are shown.`,
  nothing: (query: string) => `Nothing found for “${query}”`,
  nothingText: "Try fewer or other words, or look through a section.",

  device: "From this device",
  deviceText: "There is no connection. What you opened, saved or downloaded here can be searched.",
  askPaper: "Search the whole paper",
  asking: "Asking the paper…",
  unanswered: "Still no connection.",
  deviceNothing: (query: string) => `Nothing on this device for “${query}”`,
  deviceNothingText: (kept: number) =>
    kept === 0
      ? "No story was opened, saved or downloaded here yet. The whole paper can be searched with a connection."
      : `${stories(kept)} on this device ${plural.select(kept) === "one" ? "was" : "were"} looked through. The whole paper can be searched with a connection.`,
  deviceReading: (read: number, of: number) => `Reading what is new on this device: ${read} of ${of}.`,
  deviceFailed: "What is kept on this device could not be searched.",
} as const;
