const plural = new Intl.PluralRules("en");
const whole = new Intl.NumberFormat("en");

/** Comments as they are read. */
export const commentStrings = {
  heading: "Comments",
  count: (count: number) => `${whole.format(count)} ${plural.select(count) === "one" ? "comment" : "comments"}`,
  none: "Nobody has commented yet.",
  noneOpen: "Nobody has commented yet. The first word is yours.",
  closed: "Comments are closed.",
  awaiting: "Your comment is awaiting moderation.",
  reply: "Reply",
  replyTo: (name: string) => `Reply to ${name}`,
  inReplyTo: (name: string) => `In reply to ${name}`,
  anonymous: "Anonymous",
} as const;
