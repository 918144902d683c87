import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { keep } from "./keep.ts";
import { phpFolder, runScript } from "./php.ts";
import { prepareCode } from "./prepareCode.ts";
import { preparePhp } from "./preparePhp.ts";

/** The address the stored content speaks of until a site is started from it. */
const placeholder = "http://wordpress.example";

/** WordPress' code, and a folder with an installed, filled site: `wp.sqlite` and `uploads/`. Made anew when its PHP files change. */
export async function prepareTemplate(): Promise<{ code: string; template: string }> {
  await preparePhp();
  const code = await prepareCode();
  const template = await keep(`site-${await hashFiles(phpFolder)}`, async (folder) => {
    await runScript({ code, folder, url: placeholder }, "install.php");
  });
  return { code, template };
}

async function hashFiles(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest("hex").slice(0, 12);
}
