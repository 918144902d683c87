const plural = new Intl.PluralRules("en");

/** What a reader can do about single commenters, and about what this device keeps of them. */
export const commentCareStrings = {
  hide: (name: string) => `Hide ${name} on this device`,
  unhide: (name: string) => `Show ${name} again`,
  hidden: (name: string) => `Everything by ${name} is hidden on this device.`,
  shown: (name: string) => `${name} is shown again.`,
  copyLink: "Copy link",
  copied: "The link to this comment is copied.",
  quote: "Quote",
  quoteSelection: (name: string) => `Quote what is marked in a reply to ${name}`,

  device: "Your comments on this device",
  deviceNote: "This is kept in this browser and nowhere else.",
  identity: "Name, email and website",
  noIdentity: "Not kept.",
  history: "Comments sent from here",
  noHistory: "None.",
  states: { approved: "published", held: "awaiting moderation", gone: "not published" },
  hiddenOnes: "Hidden commenters",
  noHidden: "None.",
  onTheirWay: (count: number) =>
    plural.select(count) === "one"
      ? "One comment of yours is not posted yet. It keeps the name and email it is to be posted with, also when you forget the rest, until it is posted or you cancel it."
      : `${count} comments of yours are not posted yet. They keep the name and email they are to be posted with, also when you forget the rest, until they are posted or you cancel them.`,
  toOutbox: "Show",
  wipe: "Forget all of this",
  wiped:
    "Name, email, website, your comments and hidden commenters are gone from this device. What is published stays published.",
  unreadable: "This browser does not open its storage.",
} as const;
