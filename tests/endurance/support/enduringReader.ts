import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { paths } from "#paths.ts";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { outboxStrings } from "#strings/outbox.ts";
import { createMortalBrowser } from "#tests/e2e/support/mortalBrowser.ts";
import { aSecond } from "./aSecond.ts";
import { readShelves } from "./shelves.ts";
import type { Writer } from "./target.ts";

export type EnduringReader = Awaited<ReturnType<typeof openReader>>;

/** Neither arrived nor refused, as the outbox keeps it. */
const waiting = new Set(["queued", "sending", "unknown"]);

/** A server that was just started again reads all of its code first, and asks WordPress three things for each comment. */
const patience = { timeout: 30_000 };

/** A reader of the paper at `url` whose browser may be killed, and who never types the same words twice. */
export async function openReader(url: string) {
  const browser = await createMortalBrowser();
  let page = await openWindow();

  async function openWindow(): Promise<Page> {
    return (await browser.open()).newPage();
  }

  const box = () => page.getByRole("textbox", { name: words.comment });
  const button = () => page.getByRole("button", { name: words.post });
  const unanswered = () => page.getByText(words.errors.unconfirmedKept).or(page.getByText(words.errors.brokenKept));

  const isKept = async (text: string) =>
    (await readShelves(page)).outbox.some((entry) => entry.text === text && waiting.has(entry.kind));

  /** A story's form, below everything else. */
  async function openStory(path: string): Promise<void> {
    await page.goto(url + path);
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect(button()).toBeVisible({ timeout: 500 });
      // The printed form stands there until the paper's own has come.
      await expect(page.locator("form[data-printed]")).toHaveCount(0, { timeout: 500 });
    }).toPass();
  }

  async function sign({ name, email }: Writer): Promise<void> {
    await page.getByRole("textbox", { name: words.name }).fill(name);
    await page.getByRole("textbox", { name: words.email }).fill(email);
  }

  return {
    /** What is open before the reader. */
    window: () => page,

    /** Opens a story, unless it is open with nothing in its form. */
    async comeTo(path: string): Promise<void> {
      const isThere = page.url() === url + path && (await box().count()) === 1 && (await box().inputValue()) === "";
      if (!isThere) await openStory(path);
    },

    sign,

    async type(text: string, writer: Writer): Promise<void> {
      // A comment that has just arrived takes the focus once it is drawn, unless its reader has gone on: what is typed would miss its field.
      await box().click();
      await sign(writer);
      await box().fill(text);
    },

    press: () => button().click(),

    /** A second after the last letter they are promised to outlive everything. */
    outliveTyping: () => aSecond(page),

    /** That the form lets go of its words: they arrived. */
    expectArrived: () => expect(box()).toHaveValue("", patience),

    /** That nobody could say whether the words arrived, and they are still here. */
    async expectUnanswered(text: string): Promise<void> {
      await expect(unanswered()).toBeVisible(patience);
      await expect(box()).toHaveValue(text);
    },

    /** Waits for either of both; whether the words arrived. */
    async isAnswered(text: string): Promise<boolean> {
      await expect(async () => {
        expect((await unanswered().count()) > 0 || (await box().inputValue()) === "").toBe(true);
      }).toPass();
      return (await box().inputValue()) !== text;
    },

    kill: () => browser.kill(),

    /** Opens the browser again after it was killed. */
    async comeBack(path: string): Promise<void> {
      page = await openWindow();
      await openStory(path);
    },

    /** Where words that had not left the form when the browser was killed are in it again, they are sent. */
    async sendFound(text: string, writer: Writer): Promise<void> {
      if ((await readShelves(page)).drafts.includes(text)) {
        await expect(box()).toHaveValue(text);
        await sign(writer);
        await button().click();
        await expect(box()).toHaveValue("", patience);
      }
    },

    /** Finds the words below their story, where what is on its way stands too, and sends them from there. */
    async sendFromStory(path: string, text: string): Promise<void> {
      await openStory(path);
      const entry = page.getByRole("region", { name: outboxStrings.title }).locator("> div");
      // By itself it may have gone meanwhile.
      await expect(async () => {
        if (!(await isKept(text))) return;
        await entry
          .filter({ hasText: lastWords(text) })
          .getByRole("button", { name: outboxStrings.sendNow })
          .click({ timeout: 1_000 });
        await expect.poll(() => isKept(text), patience).toBe(false);
      }).toPass();
    },

    /** Sends words from the list of all that is on its way. */
    async sendFromList(text: string): Promise<void> {
      await page.goto(url + paths.outbox);
      const entry = page.getByRole("listitem").filter({ hasText: lastWords(text) });
      // By itself it may be on its way already: opened anew, the page would break that off.
      await expect(async () => {
        if (!(await isKept(text))) return;
        await entry.getByRole("button", { name: outboxStrings.sendNow }).click({ timeout: 2_000 });
        await expect.poll(() => isKept(text), patience).toBe(false);
      }).toPass();
    },

    /** The words that have not arrived and stand in the list, where something can be done about them. */
    async seeWaiting(): Promise<string[]> {
      await page.goto(url + paths.outbox);
      const { outbox } = await readShelves(page);
      const open = outbox.filter(({ kind }) => waiting.has(kind) || kind === "refused");
      for (const { text } of open)
        await expect(page.getByRole("listitem").filter({ hasText: lastWords(text) })).toBeVisible();
      return open.map(({ text }) => text);
    },

    remove: () => browser.remove(),
  };
}

/** What no other comment ends in. */
function lastWords(text: string): string {
  return /No\. \d+\.$/.exec(text)?.[0] ?? text;
}
