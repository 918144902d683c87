import { latePart } from "#ui/latePart.ts";

/** What goes with a list of comments: its order, what is new, the reader's own. */
export const commentToolsPart = latePart(async () => (await import("./CommentTools.tsx")).CommentTools);
