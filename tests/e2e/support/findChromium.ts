import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Path of a Chromium: Playwright's own, else the system's, else one that is installed now. Throws one sentence when there is none to be had. */
export function findChromium(): string {
  const found = locate();
  if (found) return found;
  for (const [command, ...words] of waysToInstall()) {
    if (!command) continue;
    try {
      execFileSync(command, words, { stdio: ["ignore", "ignore", "ignore"], timeout: 240_000 });
    } catch {
      // The next way may do.
    }
    const installed = locate();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need Chromium and could not install one: install Chromium or Chrome, then run npm test again.",
  );
}

function locate(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemPaths].find(
    (path) => path && existsSync(path),
  );
}

function waysToInstall(): string[][] {
  const ways = [[process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium"]];
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    ways.push(["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]);
  }
  return ways;
}
