import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { firstStyleFile } from "#hosting/inlineParts.ts";
import { firstClasses } from "./firstClasses.ts";
import { firstStyle } from "./firstStyle.ts";

/** The style of a story's first screen on a phone, out of the one that the shell names; laid down for whoever writes the policy of the pages. */
export async function layFirstStyle(dist: string, shell: string): Promise<string> {
  const [, href = ""] = /<link rel="stylesheet"[^>]* href="([^"]+)">/.exec(shell) ?? [];
  const style = firstStyle(await readFile(join(dist, href), "utf8"), firstClasses);
  const file = join(dist, firstStyleFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `<style>${style}</style>\n`);
  return style;
}
