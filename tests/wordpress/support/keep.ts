import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

/** What is made once per machine, away from Git. */
export const cacheFolder = resolve("node_modules/.cache/wordpress");

/**
 * The kept folder `name`, filled by `fill` if there is none yet. It appears under its name only when complete; of two
 * processes that fill at once the first one's stays.
 */
export async function keep(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const kept = join(cacheFolder, name);
  if (existsSync(kept)) return kept;
  await mkdir(cacheFolder, { recursive: true });
  const growing = await mkdtemp(join(cacheFolder, "growing-"));
  try {
    await fill(growing);
    await rename(growing, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
  } finally {
    await rm(growing, { recursive: true, force: true });
  }
  return kept;
}
