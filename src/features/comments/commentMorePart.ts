import { latePart } from "#ui/latePart.ts";

/** What is seldom done with a comment. */
export const commentMorePart = latePart(async () => (await import("./CommentMore.tsx")).CommentMore);
