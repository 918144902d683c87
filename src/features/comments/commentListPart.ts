import { latePart } from "#ui/latePart.ts";

/** The list and what reads outside HTML: for stories that have comments. */
export const commentListPart = latePart(async () => (await import("./CommentList.tsx")).CommentList);
