import type { Page } from "@playwright/test";
import { exceptions } from "../../support/lostWords.ts";

/** What of a story's HTML is not words, in the order of the text; addresses are whole, but for places in the story itself (`#place`). */
export interface StoryParts {
  pictures: { address: string; alt: string }[];
  /** Each recording's files, and its captions. */
  recordings: string[][];
  links: { address: string; words: string }[];
}

/** Reads the HTML as a browser does that stands on the site's front page. */
export function partsOf(desk: Page, html: string, site: string): Promise<StoryParts> {
  return desk.evaluate(
    ([html, exceptions, site]) => {
      const inert = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
      const parts: StoryParts = { pictures: [], recordings: [], links: [] };
      const whole = (address: string | null) =>
        address !== null && URL.canParse(address, site) ? new URL(address, site).href : "";
      const picture = (address: string | null, alt: string) => parts.pictures.push({ address: whole(address), alt });
      for (const element of inert.querySelectorAll<HTMLElement>("img, audio, video, a[href], [style]")) {
        const spare = element.closest("noscript");
        if (element.parentElement?.closest(exceptions) || (spare && !spare.closest(".wp-playlist"))) continue;
        const ground = /^url\("?(.*?)"?\)$/.exec(element.style.backgroundImage)?.[1];
        if (ground !== undefined) picture(ground, "");
        if (element.localName === "img") picture(element.getAttribute("src"), element.getAttribute("alt") ?? "");
        if (element.hasAttribute("poster")) picture(element.getAttribute("poster"), "");
        if (element.matches("audio, video")) {
          const files = [element, ...element.querySelectorAll("source, track")];
          parts.recordings.push(files.map((file) => whole(file.getAttribute("src"))).filter((src) => src !== ""));
        }
        const href = element.getAttribute("href");
        if (element.localName === "a" && href)
          parts.links.push({
            // A place in the story itself.
            address: href.startsWith("#") ? href : whole(href),
            words: element.textContent.replace(/\s+/g, ""),
          });
      }
      return parts;
    },
    [html, exceptions, `${site}/`] as const,
  );
}
