import { commentStrings } from "./comments.ts";

const plural = new Intl.PluralRules("en");
const whole = new Intl.NumberFormat("en");
const isOne = (count: number) => plural.select(count) === "one";

/** What goes with a list of comments. */
export const commentToolStrings = {
  order: "Order",
  orders: { oldest: "Oldest first", newest: "Newest first", replied: "Most replied" },
  ordered: (order: string) => `Comments are in order: ${order}.`,
  foldAll: "Fold all replies",
  unfoldAll: "Unfold all replies",
  listed: commentStrings.count,
  news: (count: number) => `${whole.format(count)} new ${isOne(count) ? "comment" : "comments"}`,
  show: "Show",
  approved: "Your comment has been published.",
  heldAgain: "A comment of yours waits for a moderator again.",
  declined: "A comment of yours was not published.",
} as const;
