import type { Tab } from "./Browser.ts";
import { WebDriver } from "./webDriver.ts";
import { untilArrived, webKitTab } from "./webKitTab.ts";

/** How long a browser that has just started may take to its first page. Milliseconds. */
const longestStart = 10_000;
const mostStarts = 4;

/**
 * A session of WebDriver is a browser with one window. The first tab takes that window; further ones are windows too, since a tab
 * in the background draws nothing; the last to close ends the session, so that whoever comes next has a browser that has focus.
 */
export class WebKitSessions {
  readonly #origin: string;
  readonly #options: Record<string, unknown>;
  #session: WebDriver | undefined;
  readonly #handles = new Set<string>();

  /** `origin`: where the driver listens; `binary`: the browser it starts. */
  constructor(origin: string, binary: string) {
    this.#origin = origin;
    this.#options = {
      "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      pageLoadStrategy: "none",
    };
  }

  async newTab(): Promise<Tab> {
    const handle = this.#session ? await this.#openWindow(this.#session) : await this.#openSession();
    this.#handles.add(handle);
    if (!this.#session) throw new Error("The session ended while its tab opened.");
    const tab = webKitTab(this.#session, handle);
    return { ...tab, close: () => this.#close(tab, handle) };
  }

  async end(): Promise<void> {
    await this.#session?.end();
    this.#session = undefined;
    this.#handles.clear();
  }

  /** On a busy machine a browser now and then takes its first address, goes nowhere, and never answers again: another takes its place. */
  async #openSession(): Promise<string> {
    for (let start = 1; ; start += 1) {
      const session = await WebDriver.open(this.#origin, this.#options);
      const handle = await session.get<string>("window");
      if (start === mostStarts || (await this.#isAwake(session))) {
        this.#session = session;
        return handle;
      }
      await session.end();
    }
  }

  /** Whether it comes to a page: what the driver says of itself is one. */
  async #isAwake(session: WebDriver): Promise<boolean> {
    await session.post("url", { url: `${this.#origin}/status` });
    const words = { script: "return location.href", args: [] };
    const isThere = async () => (await session.post<string>("execute/sync", words)).startsWith(this.#origin);
    return untilArrived(isThere, longestStart).then(
      () => true,
      () => false,
    );
  }

  async #openWindow(session: WebDriver): Promise<string> {
    return (await session.post<{ handle: string }>("window/new", { type: "window" })).handle;
  }

  async #close(tab: Tab, handle: string): Promise<void> {
    this.#handles.delete(handle);
    await (this.#handles.size > 0 ? tab.close() : this.end());
  }
}
