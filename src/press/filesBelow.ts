import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Paths of all files below the folder, with `/` on every system, in an order that is always the same. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .sort();
}
