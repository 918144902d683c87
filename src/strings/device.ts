const plural = new Intl.PluralRules("en");
const whole = new Intl.NumberFormat("en");
const count = (number: number, one: string, many: string) =>
  `${whole.format(number)} ${plural.select(number) === "one" ? one : many}`;

/** What is said about what lies on the device, for how long, and how it is freed. Sizes come ready to be read. */
export const deviceStrings = {
  description: "What the paper keeps on this device, for how long, and how its room is freed.",
  measuring: "Looking what is on this device",
  notMeasured: "This browser does not let the paper look at what it keeps, as in some private windows.",

  downloads: "Downloads",
  downloadsText:
    "Fetched whole and checked, file by file. They stay until you remove them, and open without a connection.",
  nothingOffered:
    "This paper is read live from its site, which does not say what its stories weigh or whether they arrived whole. So there is nothing to download; every story you visit or save is kept.",
  noOffer: "What can be downloaded could not be looked up just now.",
  cannotKeep: "This browser lets the paper keep no files, as in some private windows or at an address without https.",

  automatic: "Kept along the way",
  automaticText: "What you visit stays for a while and makes way for newer things by itself.",
  pages: "Stories, lists and comments",
  pictures: "Pictures",
  entries: (number: number, size: string) => (number === 0 ? "nothing" : `${count(number, "file", "files")}, ${size}`),
  free: "Clear it",
  freed: "What was kept along the way is gone. Downloads and saved stories are still here.",

  own: "Made by you",
  ownText: "It is on this device and nowhere else.",
  shelves: {
    saved: { name: "Saved stories", amount: (number: number) => count(number, "story", "stories") },
    drafts: { name: "Comments begun", amount: (number: number) => count(number, "draft", "drafts") },
    outbox: { name: "Comments on their way", amount: (number: number) => count(number, "comment", "comments") },
    ownComments: { name: "Comments sent from here", amount: (number: number) => count(number, "comment", "comments") },
  },
  nothing: "none",
  export: "Save it as a file",
  exportFile: "broadsheet-on-this-device.json",
  exported: "The file lies with your downloads.",

  duration: "How long it stays",
  usage: (usage: string, quota: string) => `The paper takes ${usage} in all; this browser gives it up to ${quota}.`,
  usageAlone: (usage: string) => `The paper takes ${usage} in all.`,
  promised: "This browser promised to keep it until you remove it.",
  notPromised: "This browser made no promise: when the device runs short of room, it may remove it all.",
  askToStay: "Ask it to keep everything",
  refused: "It did not promise. Browsers do so for papers that are visited often, or installed.",
  safari:
    "Safari, and every browser on an iPhone or iPad, removes it after seven days of use without a visit here, unless the paper was added to the home screen.",

  remembered: "Remembered",
  commenter: (name: string) => `You comment as ${name}.`,
  forgetCommenter: "Forget my name and address",
  embeds: (names: string) => `Loaded without asking: ${names}.`,
  forgetEmbeds: "Ask each time again",

  wipe: "Remove everything",
  wipeText: "Downloads, saved stories, drafts, comments not yet sent, what was kept along the way, and all choices.",
  wipeAsk: "This cannot be undone, and what you made is nowhere else.",
  wipeYes: "Yes, remove everything",
  wipeNo: "Keep it",
  wiped: "Everything was removed from this device",
  wipedText: "What remains is the paper’s own program, which opens it without a connection.",
  openAnew: "Open the paper",
  failed: "It did not work. Try again.",
} as const;
