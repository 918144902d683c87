import type { BrowserContext, Page } from "@playwright/test";

/** What happened in the pages of a context that must not happen. */
export interface Watch {
  readonly complaints: string[];
}

/**
 * Tells of each breach of the page's policy by what stands on the page. Chromium also reports attributes that are merely
 * parsed, in a document of no window, where nothing of them runs: those events have the page itself as their target.
 */
const tellBreaches = () => {
  const parsed = ["style-src-attr", "style-src-elem", "script-src-attr", "base-uri"];
  addEventListener("securitypolicyviolation", ({ target, effectiveDirective, blockedURI, sample }) => {
    if (target === document && parsed.includes(effectiveDirective)) return;
    console.error(`policy: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
};

/** What the console says of breaches, told apart above. */
const breach = /violates the following Content Security Policy directive/;

/**
 * Watches every page of a context, those open already included: errors, warnings, breaches of the policy, dialogs, pages
 * that open by themselves, and requests to an origin that is not one of `origins`.
 */
export async function watchContext(context: BrowserContext, origins: readonly string[]): Promise<Watch> {
  const complaints: string[] = [];
  await context.addInitScript(tellBreaches);
  context.on("console", (message) => {
    const isComplaint = message.type() === "error" || message.type() === "warning";
    if (isComplaint && !breach.test(message.text())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(`error: ${String(error.error())}`));
  context.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && !origins.includes(url.origin))
      complaints.push(`request to ${request.url()}`);
  });
  return { complaints };
}

/** Whether a script of a story ran: they all leave `hit` on a window, or `ran` by another's name. */
export function scriptMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => ["hit", "__hit", "ran"].filter((name) => Reflect.has(window, name)));
}
