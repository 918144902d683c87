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
  replies: (count: number) => `${whole.format(count)} ${plural.select(count) === "one" ? "reply" : "replies"}`,
  repliesTo: (count: number, name: string) => `${commentStrings.replies(count)} to ${name}`,
  moreOn: (name: string) => `More about the comment by ${name}`,
  you: "You",
  hidden: "You have hidden this commenter on this device.",
  notPublished: "Your comment was not published. Only you see it, on this device.",
  missing: "The comment that this address names is not here. It may wait for a moderator, or have been removed.",
  replyTo: (name: string) => `Reply to ${name}`,
  inReplyTo: (name: string) => `In reply to ${name}`,
  anonymous: "Anonymous",
} as const;
