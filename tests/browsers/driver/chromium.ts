import { findChromium } from "../../e2e/support/findChromium.ts";
import type { Browser } from "./Browser.ts";
import { startPuppeteer } from "./puppeteerBrowser.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function startChromium(): Promise<Browser> {
  return startPuppeteer({ browser: "chrome", executablePath: findChromium(), args: quiet });
}
