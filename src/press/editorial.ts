/** What the editors of the bundled edition decided. Everything else in it follows from the manuscripts. */
export const paper = {
  name: "Broadsheet",
  tagline: "Explanations worth keeping",
  language: "en-GB",
  direction: "ltr",
  timeZone: "Europe/London",
  /** Root of the WordPress REST API that answers for comments and read counts. */
  api: "/wp-json/",
} as const;

/** In the order of the masthead. A section's folder of manuscripts bears its slug. */
export const sections = [
  {
    slug: "political-ideologies",
    name: "Political Ideologies",
    description:
      "The ideas that parties are made of: where they came from, what they claim, and what their critics answer.",
  },
  {
    slug: "world",
    name: "World",
    description: "Constitutions, elections, treaties and the bodies that states have built to live with one another.",
  },
  {
    slug: "economy",
    name: "Economy",
    description: "Money, trade and the numbers by which governments and households judge how they are doing.",
  },
  {
    slug: "science",
    name: "Science",
    description: "How we come to know what we know, from the age of a bone to the worth of a trial.",
  },
  {
    slug: "technology",
    name: "Technology",
    description: "The machines and agreements that modern life runs on, and the reasons they work.",
  },
  {
    slug: "culture",
    name: "Culture",
    description: "Books, music, pictures and buildings, and the problems their makers had to solve.",
  },
] as const;

export const desks = [
  {
    slug: "politics-desk",
    name: "The Politics Desk",
    description: "The Politics Desk writes about ideas of government and the history behind them.",
  },
  {
    slug: "world-desk",
    name: "The World Desk",
    description: "The World Desk follows diplomacy, law and the institutions that states share.",
  },
  {
    slug: "economics-desk",
    name: "The Economics Desk",
    description: "The Economics Desk explains money, trade and the measures taken of them.",
  },
  {
    slug: "science-desk",
    name: "The Science Desk",
    description: "The Science Desk explains how evidence is gathered, and how far it can be trusted.",
  },
  {
    slug: "technology-desk",
    name: "The Technology Desk",
    description: "The Technology Desk takes everyday machines and networks apart to see how they work.",
  },
  {
    slug: "culture-desk",
    name: "The Culture Desk",
    description: "The Culture Desk writes about the arts as things that somebody had to work out how to make.",
  },
] as const;

/** Names of the tags, by slug. */
export const tagNames = {
  democracy: "Democracy",
  elections: "Elections",
  constitutions: "Constitutions",
  diplomacy: "Diplomacy",
  treaties: "Treaties",
  "east-asia": "East Asia",
  institutions: "Institutions",
  "history-of-ideas": "History of ideas",
  liberty: "Liberty",
  equality: "Equality",
  trade: "Trade",
  money: "Money",
  measurement: "Measurement",
  environment: "Environment",
  energy: "Energy",
  evidence: "Evidence",
  health: "Health",
  earth: "Earth",
  space: "Space",
  computing: "Computing",
  internet: "Internet",
  security: "Security",
  infrastructure: "Infrastructure",
  language: "Language",
  books: "Books",
  music: "Music",
  art: "Art",
  cities: "Cities",
} as const;

export const pageSize = 10;
export const pictureCredit = "Illustration: Broadsheet";

/** The story that opens the front page. */
export const leadSlug = "seoul-brings-tokyo-and-beijing-back-to-one-table";

/** The editors' choice, best first: what trends where nothing is counted. */
export const trendingSlugs = [
  "seoul-brings-tokyo-and-beijing-back-to-one-table",
  "how-votes-become-seats",
  "why-sound-banks-can-suffer-runs",
  "the-box-that-shrank-the-oceans",
  "populism-style-strategy-or-ideology",
  "what-carbon-dating-can-and-cannot-tell",
  "the-compromise-inside-every-piano",
  "how-the-internet-finds-a-name",
  "reading-an-opinion-poll-without-being-fooled",
  "the-continent-nobody-owns",
] as const;

export const closedToComments: readonly string[] = ["why-the-kilogram-is-no-longer-a-thing"];
