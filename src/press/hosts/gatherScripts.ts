import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { inlineScriptHashes } from "#hosting/securityHeaders.ts";

/** Pages differ in their words, not in their scripts: more than this is a mistake, and no header could hold them. */
const mostScripts = 20;

/**
 * The hashes of all scripts that stand inside the pages of a folder, for its Content-Security-Policy.
 * @throws where pages bring scripts of their own
 */
export async function gatherScripts(folder: string): Promise<string[]> {
  const hashes = new Set<string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const file = join(entry.parentPath, entry.name);
    for (const hash of inlineScriptHashes(await readFile(file, "utf8"))) hashes.add(hash);
    if (hashes.size > mostScripts)
      throw new Error(`${file} and others hold scripts of their own: one policy for ${folder} cannot name them all.`);
  }
  return [...hashes].sort();
}
