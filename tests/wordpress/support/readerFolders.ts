import { resolve } from "node:path";

/** Where the reader is built for these tests, beside the one that `npm run build` makes. */
export const readerFolders = {
  dist: resolve(".cache/wordpress/dist"),
  programs: resolve(".cache/wordpress/programs"),
} as const;
