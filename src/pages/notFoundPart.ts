import { latePart } from "#ui/latePart.ts";

/** The page for what does not exist; most visits never see it. */
export const notFoundPart = latePart(async () => (await import("./NotFound.tsx")).NotFound);
