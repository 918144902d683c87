import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shellFile } from "./shellFile.ts";

/** Below the folder of the built reader, where no host serves it: the style that stands inside printed stories. */
export const firstStyleFile = ".vite/firstStyle.html";

/** HTML with all that stands inside any page of a built reader, for its Content-Security-Policy. */
export function readInlineParts(dist: string): string {
  const style = join(dist, firstStyleFile);
  return readFileSync(shellFile(dist), "utf8") + (existsSync(style) ? readFileSync(style, "utf8") : "");
}
