import { savedStrings } from "./saved.ts";

/** The English catalogue: what every page may say. What one subject alone says (comments, search, stories) stands in files of its own. */
export const en = {
  saved: savedStrings,

  skipToContent: "Skip to the story",
  tryAgain: "Try again",
  loading: "Loading",
  home: "Front page",
  sections: "Sections",
  tools: "Tools",
  contents: "All pages",
  colophon: (name: string) => `${name} keeps what you read on this device and asks no one else for anything.`,

  by: "By",
  readingMinutes: (minutes: number) => `${minutes} min read`,
  /** One message: the words around its slots change places in other languages. */
  published: { before: "Published ", between: " on ", withoutAge: "Published on " },
  updated: "Updated on ",
  relatedTopics: "Related topics",
  upNext: "Up next",
  dontMiss: "Don’t miss",
  moreBy: (name: string) => `More from ${name}`,
  toComments: "Comments",
  share: "Share",
  linkCopied: "Link copied",
  linkNotCopied: "The link could not be copied. It is in the address bar.",

  trending: "Trending",
  trendingBasis: {
    reads: "Most read in the last 24 hours",
    comments: "Most discussed lately",
    editors: "Chosen by the editors",
    latest: "The newest stories",
  },
  latest: "Latest stories",

  emptyFront: "Nothing has been printed yet",
  author: "Author",
  topic: "Topic",

  search: "Search",
  settings: "Settings",

  appearance: "Text and colours",
  theme: "Colours",
  themes: { auto: "As the device", light: "Light", sepia: "Sepia", dark: "Dark" },
  textSize: "Text size",
  textSmaller: "Smaller text",
  textLarger: "Larger text",
  textSizes: { small: "Small", normal: "Normal", large: "Large", larger: "Larger" },

  exitMobile: "Exit mobile version",
  goToMobile: "Go to mobile version",
  desktopShown: "Desktop version",
  mobileShown: "Mobile version",

  notFoundTitle: "There is no page here",
  notFoundText: "The address may be mistyped, or the story may have moved. Search for it, or go on with the latest.",
  failures: {
    "not-found": { title: "There is nothing here", text: "It may have moved or been withdrawn." },
    refused: {
      title: "This was not given out",
      text: "The paper’s server would not answer this. Try again in a moment.",
    },
    offline: { title: "No connection", text: "The paper could not be reached. What you already opened is still here." },
    broken: {
      title: "This page did not print well",
      text: "What arrived could not be read. It is our fault, not yours; try again in a moment.",
    },
  },
  partFailed: "This part of the page could not be loaded. The story above is whole; opening the page again may help.",
  crashTitle: "Something went wrong on this page",
  crashText: "It is our fault, not yours. Open the page again, or go to the front page.",
  reopen: "Open again",
} as const;
