import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { InlineHashes } from "#hosting/securityHeaders.ts";
import { inlineHashes } from "#hosting/securityHeaders.ts";

/** Pages differ in their words, not in their scripts and styles: more than this is a mistake, and no header could hold them. */
const mostOfEach = 20;

/**
 * The hashes of all scripts and styles that stand inside the pages of a folder, for its Content-Security-Policy.
 * @throws where pages bring some of their own
 */
export async function gatherHashes(folder: string): Promise<InlineHashes> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const file = join(entry.parentPath, entry.name);
    const found = inlineHashes(await readFile(file, "utf8"));
    for (const hash of found.scripts) scripts.add(hash);
    for (const hash of found.styles) styles.add(hash);
    if (Math.max(scripts.size, styles.size) > mostOfEach)
      throw new Error(`${file} and others hold scripts of their own: one policy for ${folder} cannot name them all.`);
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}
