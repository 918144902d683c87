import type { ConsoleMessage, ElementHandle, LaunchOptions, Page } from "puppeteer-core";
import { launch } from "puppeteer-core";
import type { Browser, Found, Tab } from "./Browser.ts";

/** Breaches of the policy are told on the console, where every engine's are heard. */
const tellBreaches = () => {
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`policy: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
};

/** Puppeteer would also take handles for arguments, which its types speak of. */
type Question = (...given: unknown[]) => unknown;

/** Chromium over its own protocol, Firefox over WebDriver BiDi. */
export async function startPuppeteer(options: LaunchOptions): Promise<Browser> {
  const browser = await launch({ headless: true, ...options });
  return {
    newTab: async () => openTab(await browser.newPage()),
    stop: () => browser.close(),
  };
}

async function openTab(page: Page): Promise<Tab> {
  const complaints = await watch(page);
  // A page in the background draws no frames, and what waits for one would wait for ever.
  await page.bringToFront();
  const parsed = { waitUntil: "domcontentloaded" } as const;
  return {
    open: async (url) => void (await page.goto(url, parsed)),
    reload: async () => void (await page.reload(parsed)),
    resize: (width, height) => page.setViewport({ width, height }),
    ask: (question, ...given) => page.evaluate(question as Question, ...given) as Promise<never>,
    find: async (seek, ...given) => {
      const handle = await page.evaluateHandle(seek as Question, ...given);
      const element = handle.asElement();
      return element && pointAt(element as ElementHandle<Element>);
    },
    picture: () => page.screenshot({ type: "png" }),
    complaints: async () => complaints,
    close: () => page.close(),
  };
}

async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.evaluateOnNewDocument(tellBreaches);
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

function pointAt(element: ElementHandle<Element>): Found {
  return { press: () => element.click(), type: (text) => element.type(text) };
}
