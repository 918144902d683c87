import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";

export interface BuiltProgram {
  /** The file to run with Node. */
  file: string;
  remove: () => Promise<void>;
}

/**
 * Builds one Node program as `npm run build` does, into a folder of its own, so that runs side by side do not meet.
 * The folder lies below node_modules because the program looks for its packages from where it lies.
 */
export async function buildProgram(source: string): Promise<BuiltProgram> {
  const cache = resolve("node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "broadsheet-test-"));
  const vite = resolve("node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--ssr", source, "--outDir", folder, "--logLevel", "error"];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: "production" } });
  return {
    file: join(folder, `${basename(source, ".ts")}.js`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
