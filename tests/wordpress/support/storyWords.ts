import type { Page } from "@playwright/test";
import { exceptions } from "../../support/lostWords.ts";

/** The words of a story's HTML that a reader would see, in order, as the browser parses it on a page without a policy. */
export function wordsOf(desk: Page, html: string): Promise<string[]> {
  return desk.evaluate(
    ([html, exceptions]) => {
      const inert = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
      const walker = inert.createTreeWalker(inert, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const around = node.parentElement;
        const spare = around?.closest("noscript");
        // Spare pictures are no words; a playlist's spare list is.
        if (around?.closest(exceptions) || around?.localName === "svg") continue;
        if (spare && !spare.parentElement?.classList.contains("wp-playlist")) continue;
        words.push(...(node.textContent ?? "").split(/\s+/).filter((word) => word !== ""));
      }
      return words;
    },
    [html, exceptions] as const,
  );
}

/** HTML as the text it shows, on one line. */
export function textOf(desk: Page, html: string): Promise<string> {
  return desk.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    for (const element of body.querySelectorAll("script, style")) element.remove();
    return body.textContent.replace(/\s+/g, " ").trim();
  }, html);
}
