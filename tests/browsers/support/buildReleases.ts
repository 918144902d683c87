import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { findChromium } from "../../e2e/support/findChromium.ts";
import { findFirefox } from "../driver/firefox.ts";
import { findWebKit } from "../driver/webkit.ts";
import type { Release } from "./releases.ts";
import { releases } from "./releases.ts";

/** Below the project, where the built programs find their packages. */
const cache = resolve(".cache");
const vite = resolve("node_modules/vite/bin/vite.js");

/** The second release is the paper after its publisher gave it an address of its own: the scripts and every page change. */
const environments: Record<Release, Record<string, string>> = {
  first: { SITE_URL: "" },
  second: { SITE_URL: "https://moved.example" },
};

/** Before the tests: the browsers, and two releases as `npm start` makes them. Gives what is to be done after the tests. */
// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default async function buildReleases(): Promise<() => Promise<void>> {
  installBrowsers();
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "browsers-"));
  process.env.RELEASES_FOLDER = folder;
  await Promise.all([
    run([vite, "build", "--logLevel", "error", "--ssr", "--outDir", releases.programs()]),
    build("first"),
  ]);
  // A build finds the releases before it in its folder, and keeps their files.
  await cp(releases.dist("first"), releases.dist("second"), { recursive: true });
  await Promise.all([print("first"), build("second").then(() => print("second"))]);
  return () => rm(folder, { recursive: true, force: true });
}

/** One after another, before tests that run side by side look for them. What is missing fails the tests that need it. */
function installBrowsers(): void {
  for (const find of [findChromium, findFirefox, findWebKit]) {
    try {
      find();
    } catch {
      // Said by its own tests.
    }
  }
}

function build(release: Release): Promise<void> {
  return run([vite, "build", "--logLevel", "error", "--outDir", releases.dist(release)], environments[release]);
}

async function print(release: Release): Promise<void> {
  const dist = releases.dist(release);
  const environment = { ...environments[release], DIST_DIR: dist };
  await run([join(releases.programs(), "printPages.js")], environment);
  await run([join(releases.programs(), "printFeeds.js")], environment);
  await run([join(releases.programs(), "compress.js"), dist], environment);
}

async function run(words: string[], environment: Record<string, string> = {}): Promise<void> {
  await promisify(execFile)(process.execPath, words, { env: { ...process.env, ...environment } });
}
