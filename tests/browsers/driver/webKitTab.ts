import { setTimeout as pause } from "node:timers/promises";
import type { Found, Tab } from "./Browser.ts";
import type { ElementReference, WebDriver } from "./webDriver.ts";
import { idOf } from "./webDriver.ts";

/** Milliseconds. */
const longestLoad = 20_000;
const longestAnswer = 5_000;

declare global {
  interface Window {
    complaints?: string[];
    isLeft?: boolean;
  }
}

/** This protocol tells nothing of errors: the page itself notes them, from the first question on. */
const noteComplaints = () => {
  if (window.complaints) return;
  const noted: string[] = (window.complaints = []);
  addEventListener("error", ({ message }) => noted.push(message));
  addEventListener("unhandledrejection", ({ reason }) => noted.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    noted.push(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  for (const level of ["error", "warn"] as const) {
    console[level] = (...words: unknown[]) => noted.push(words.map(String).join(" "));
  }
};

/** A tab of WebKit, by its WebDriver handle. Commands go to the tab that was turned to last. */
export function webKitTab(driver: WebDriver, handle: string): Tab {
  const complaints: string[] = [];
  const here = () => driver.post("window", { handle });
  const run = async <Value>(question: unknown, given: unknown[]): Promise<Value> => {
    await here();
    const script = `(${noteComplaints})(); return (${question})(...arguments)`;
    return driver.post("execute/sync", { script, args: given });
  };
  const gather = async () => {
    complaints.push(...(await run<string[]>(() => window.complaints?.splice(0) ?? [], [])));
    return complaints;
  };
  const leave = async (command: string, words = {}) => {
    await gather();
    await run(() => (window.isLeft = true), []);
    await driver.post(command, words);
    await untilArrived(() => run(() => !window.isLeft && document.readyState !== "loading", []), longestLoad);
  };
  return {
    open: (url) => leave("url", { url }),
    reload: () => leave("refresh"),
    resize: async (width, height) => {
      await here();
      await resize(driver, width, height);
    },
    ask: (question, ...given) => run(question, given),
    find: async (seek, ...given) => {
      const element = await run<ElementReference | null>(seek, given);
      return element && pointAt(driver, idOf(element));
    },
    picture: async () => {
      await here();
      return Buffer.from(await driver.get<string>("screenshot"), "base64");
    },
    complaints: gather,
    close: async () => {
      await gather();
      await driver.delete("window");
    },
  };
}

/**
 * The driver's own wait for a page now and then misses that it came: the page is asked.
 * @throws Error if none says yes within `longest` milliseconds
 */
export async function untilArrived(ask: () => Promise<boolean>, longest: number): Promise<void> {
  const deadline = Date.now() + longest;
  while (Date.now() < deadline) {
    // While one page makes way for another, nobody answers; a browser that hangs never does.
    if (await Promise.race([ask().catch(() => false), pause(longestAnswer, false)])) return;
    await pause(20);
  }
  throw new Error(`No page came within ${longest / 1000} s`);
}

/** The window's frame takes some of what it is given. */
async function resize(driver: WebDriver, width: number, height: number): Promise<void> {
  await driver.post("window/rect", { width, height });
  const script = "return [innerWidth, innerHeight]";
  const [inside = width, tall = height] = await driver.post<number[]>("execute/sync", { script, args: [] });
  await driver.post("window/rect", { width: width + Math.max(0, width - inside), height: height + (height - tall) });
}

function pointAt(driver: WebDriver, id: string): Found {
  return {
    press: async () => void (await driver.post(`element/${id}/click`)),
    type: async (text) => void (await driver.post(`element/${id}/value`, { text })),
  };
}
