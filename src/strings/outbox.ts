const plural = new Intl.PluralRules("en");

/** Comments that are on their way from this device. */
export const outboxStrings = {
  title: "Comments on their way",
  intro:
    "What you wrote and what is not settled yet. It is kept on this device alone, and each comment is posted once, whatever happens to the connection.",
  empty: "Nothing is on its way. What you posted is below its story.",
  unreadable: "This device does not open its storage, so nothing of yours can be kept or shown here.",
  waiting: (count: number) =>
    plural.select(count) === "one"
      ? "One comment of yours is not posted yet."
      : `${count} comments of yours are not posted yet.`,
  show: "Show",

  states: {
    queued: "Not posted yet. It is posted by itself as soon as there is a connection.",
    sending: "It is being posted.",
    unknown:
      "It was sent, and no answer came. The paper looks whether it arrived and sends it again by itself; it is not posted twice.",
    posted: "Your comment is published.",
    held: "Your comment is awaiting moderation.",
    refused: "It was not taken.",
  },
  mayHaveArrived: "It was sent before and not answered: it may have arrived all the same.",

  sendNow: "Send now",
  edit: "Edit",
  copy: "Copy",
  copied: "Copied",
  notCopied: "It could not be copied",
  remove: "Cancel",
  dismiss: "Remove from this list",
  stillSending: "It is just being sent and cannot be called back.",
  leftTitle: "What you began here",
  left: "You began this before comments were closed. It is kept on this device.",
  discard: "Discard it",
  save: "Save them all as a file",
  fileName: "comments.txt",
} as const;
