import { latePart } from "#ui/latePart.ts";

/** The form and all that sends comments. */
export const commentDeskPart = latePart(async () => (await import("./CommentDesk.tsx")).CommentDesk);
