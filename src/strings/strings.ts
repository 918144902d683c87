import { en } from "./en.ts";

/** Every word we say ourselves, in the language of the paper. */
export const strings = en;
