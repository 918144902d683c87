import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { prepareTemplate } from "./prepareTemplate.ts";
import { readerFolders } from "./readerFolders.ts";

/** Below the project, where the built programs find their packages. */
const cache = resolve(".cache");

/** Before the tests: a WordPress to start from, unless a site is named, and the reader with its server. Gives what is to be done after them. */
// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default async function buildReader(): Promise<() => Promise<void>> {
  if (!process.env.WORDPRESS_URL) {
    await prepareTemplate().catch((error: unknown) => {
      // Thrown on, one sentence would become a page of stack.
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    });
  }
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(`${cache}/wordpress-`);
  process.env.READER_FOLDER = folder;
  build(["--outDir", readerFolders.dist]);
  build(["--ssr", "--outDir", readerFolders.programs]);
  return () => rm(folder, { recursive: true, force: true });
}

/** The address only chooses the source of the news; none is built in. */
function build(words: string[]): void {
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error", ...words], {
    env: { ...process.env, WORDPRESS_URL: "https://their.site/" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
