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
  wipe: "Forget all of this",
  wiped:
    "Name, email, website, your comments and hidden commenters are gone from this device. What is published stays published.",
  unreadable: "This browser does not open its storage.",
} as const;
