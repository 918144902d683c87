const plural = new Intl.PluralRules("en");
const whole = new Intl.NumberFormat("en");
const stories = (count: number) => `${whole.format(count)} ${plural.select(count) === "one" ? "story" : "stories"}`;

/** What is said about taking a section, or the whole paper, along. Sizes come ready to be read. */
export const downloadStrings = {
  wholeEdition: "The whole edition",
  start: "Download",
  startThis: { section: "Download this section", edition: "Download this edition" },
  about: (count: number, size: string) => `${stories(count)}, ${size}`,
  withPictures: (size: string) => `with pictures, ${size} more`,
  downloading: (title: string) => `Downloading ${title}`,
  progress: (done: string, total: string) => `${done} of ${total}`,
  beginning: "Checking the size",
  pause: "Pause",
  resume: "Go on",
  tryAgain: "Try again",
  update: "Update",
  lookForChanges: "Look for changes",
  addPictures: (size: string) => `Add pictures, ${size}`,
  remove: "Remove",
  removeOf: (title: string) => `Remove ${title} from this device`,
  freeRoom: "See what uses the room",
  says: {
    running: "Downloading.",
    paused: "Paused. What has arrived can be read.",
    waiting: "No connection. It goes on by itself.",
    full: "This device has no more room. What has arrived can be read, and nothing kept before is lost.",
    incomplete: "Some of it did not arrive as it was printed. The rest can be read.",
    unavailable: "This browser stopped keeping files. Nothing more is downloaded.",
  },
  onDevice: "On this device",
  withEdition: "On this device, with the whole edition.",
  asOf: "As of",
  changed: "There is something newer.",
  notKept: {
    unavailable: "This browser lets nothing be kept, as in some private windows.",
    full: "There is no room left on this device. Nothing kept before is lost.",
  },
  notRemoved: "It could not be removed. Try again.",
} as const;
