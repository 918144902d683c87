const plural = new Intl.PluralRules("en");
const stories = (count: number) => `${count} ${plural.select(count) === "one" ? "story" : "stories"}`;

/** What is said where the paper is searched. */
export const searchStrings = {
  label: "Search the paper",
  hint: "Type a word or two. Small slips of the finger are forgiven.",
  short: "Type at least two letters.",
  results: (count: number, query: string) => `${stories(count)} for “${query}”`,
  cut: (shown: number) => `The best ${shown} are shown.`,
  nothing: (query: string) => `Nothing found for “${query}”`,
  nothingText: "Try fewer or other words, or look through a section.",
} as const;
