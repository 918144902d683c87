import type { Browser } from "./Browser.ts";
import { findBrowser } from "./findBrowser.ts";
import { startPuppeteer } from "./puppeteerBrowser.ts";

export const findFirefox = () =>
  findBrowser({
    name: "Firefox",
    paths: [
      process.env.FIREFOX_PATH,
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
    ],
    debian: "firefox-esr",
  });

export async function startFirefox(): Promise<Browser> {
  return startPuppeteer({ browser: "firefox", executablePath: findFirefox() });
}
