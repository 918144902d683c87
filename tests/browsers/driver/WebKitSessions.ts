import type { Tab } from "./Browser.ts";
import { WebDriver } from "./webDriver.ts";
import { webKitTab } from "./webKitTab.ts";

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

  async #openSession(): Promise<string> {
    this.#session = await WebDriver.open(this.#origin, this.#options);
    return this.#session.get<string>("window");
  }

  async #openWindow(session: WebDriver): Promise<string> {
    return (await session.post<{ handle: string }>("window/new", { type: "window" })).handle;
  }

  async #close(tab: Tab, handle: string): Promise<void> {
    this.#handles.delete(handle);
    await (this.#handles.size > 0 ? tab.close() : this.end());
  }
}
