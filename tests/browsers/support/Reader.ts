import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Found, Tab } from "../driver/Browser.ts";
import type { Paper } from "./startPaper.ts";
import type { Role } from "./seek.ts";
import { seek, sought } from "./seek.ts";

/** How long anything may take to come about. Milliseconds. */
const longestWait = 30_000;

/** Somebody at a browser: sees by roles and names, presses and types, and waits for what comes about. */
export class Reader {
  readonly #browser: Browser;
  readonly #paper: Paper;
  readonly #complaints: string[] = [];
  #tab: Tab | undefined;

  constructor(browser: Browser, paper: Paper) {
    this.#browser = browser;
    this.#paper = paper;
  }

  get tab(): Tab {
    if (!this.#tab) throw new Error("No page was opened yet.");
    return this.#tab;
  }

  /** Opens a page of the paper in the tab, or in a first one. */
  async open(path: string): Promise<void> {
    this.#tab ??= await this.#newTab();
    await this.#tab.open(this.#paper.url + path);
  }

  /** Leaves the tab for a fresh one: what lived in the page is gone, what is kept on the device is not. */
  async startAfresh(): Promise<void> {
    const left = this.#tab;
    this.#tab = await this.#newTab();
    await this.#close(left);
  }

  async goBack(): Promise<void> {
    // By the page: WebKit's driver waits for a document that the way back inside the paper does not load.
    await this.tab.ask(() => history.back());
  }

  async leave(): Promise<readonly string[]> {
    await this.#close(this.#tab);
    this.#tab = undefined;
    return this.#complaints;
  }

  async #newTab(): Promise<Tab> {
    const tab = await this.#browser.newTab();
    await tab.resize(1200, 900);
    return tab;
  }

  async #close(tab: Tab | undefined): Promise<void> {
    if (!tab) return;
    this.#complaints.push(...(await tab.complaints()));
    await tab.close();
  }

  /** Until it is there. A name in a string is the whole name. */
  async sees(role: Role, name: string | RegExp): Promise<void> {
    await this.#find(role, name, false);
  }

  /** A press that missed, because the page moved under the pointer, is made again; one that arrived never is. */
  async press(role: Role, name: string | RegExp): Promise<void> {
    await this.#wait(`${role} ${name} to press`, async () => {
      const found = await this.tab.find(seek, sought(role, name), true);
      if (!found) return false;
      await found.press();
      // A page that the press has led away from says nothing any more.
      return this.tab.ask(() => window.isPressed !== false).catch(() => true);
    });
  }

  async type(role: Role, name: string | RegExp, text: string): Promise<void> {
    await (await this.#find(role, name, true)).type(text);
  }

  /** Goes down to the comments, whose code comes when they are near; the printed form stands there until then. */
  async openComments(): Promise<void> {
    await this.until(() => {
      const end = [...document.querySelectorAll("h2")].find((heading) => heading.textContent === "Related topics");
      end?.scrollIntoView();
      return Boolean(end) && !document.querySelector("form[data-printed]");
    });
    await this.sees("heading", "Leave a Reply");
  }

  /** Until the page's answer is yes. */
  async until<Given extends unknown[]>(
    question: (...given: Given) => boolean | Promise<boolean>,
    ...given: Given
  ): Promise<void> {
    await this.#wait(String(question), () => this.tab.ask(question, ...given));
  }

  #find(role: Role, name: string | RegExp, toPress: boolean): Promise<Found> {
    return this.#wait(`${role} ${name}`, () => this.tab.find(seek, sought(role, name), toPress));
  }

  /** Asks again while the answer is no. A page that is just being left cannot answer. */
  async #wait<Answer>(awaited: string, ask: () => Promise<Answer | null | false>): Promise<Answer> {
    const deadline = Date.now() + longestWait;
    let trouble = "";
    while (Date.now() < deadline) {
      try {
        const answer = await ask();
        if (answer) return answer;
      } catch (error) {
        trouble = `; ${String(error)}`;
      }
      await pause(50);
    }
    throw new Error(`Nobody saw ${awaited} within ${longestWait / 1000} s${trouble}`);
  }
}
