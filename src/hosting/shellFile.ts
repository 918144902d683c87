import { existsSync } from "node:fs";
import { join } from "node:path";

/** The page that opens every address that was not printed: `index.html` in a folder where nothing was printed. */
export function shellFile(dist: string): string {
  const shell = join(dist, "shell.html");
  return existsSync(shell) ? shell : join(dist, "index.html");
}
