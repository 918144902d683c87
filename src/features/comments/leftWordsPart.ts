import { latePart } from "#ui/latePart.ts";

/** Wanted only where comments are closed. */
export const leftWordsPart = latePart(async () => (await import("./LeftWords.tsx")).LeftWords);
