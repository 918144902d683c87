import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { readerFolders } from "./readerFolders.ts";

export interface LivePrinting {
  code: number;
  /** What it said, in both channels. */
  said: string;
}

/** Runs one of the programs of `npm run build` over the site, with the reader in a folder of its own. */
export function runPress(program: string, site: string, dist: string): Promise<LivePrinting> {
  const env = { ...process.env, WORDPRESS_URL: site, DIST_DIR: dist, SITE_URL: "https://paper.example" };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(readerFolders.programs, `${program}.js`)], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr }),
    );
  });
}

/** Prints a live WordPress as `npm run build` does, into a copy of the built reader. */
export async function printLive(site: string, dist: string): Promise<LivePrinting> {
  await cp(readerFolders.dist, dist, { recursive: true });
  const described = await runPress("describeSite", site, dist);
  if (described.code !== 0) return described;
  return runPress("printPages", site, dist);
}
