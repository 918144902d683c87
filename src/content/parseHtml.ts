import { quietMarkup } from "./quietMarkup.ts";

interface HtmlPolicy {
  createHTML(html: string): string;
}

/** Only what is used of the browser's Trusted Types, where it has them. */
declare const trustedTypes: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy } | undefined;

/** The one policy for HTML, and this the one user of it: what it lets through is parsed but never becomes part of the page. */
const policy: HtmlPolicy =
  typeof trustedTypes === "undefined"
    ? { createHTML: (html) => html }
    : trustedTypes.createPolicy("broadsheet-html", { createHTML: (html) => html });

/** Outside HTML as an inert document: no script runs in it, nothing is loaded. Only `toBody` may read the result. */
export function parseHtml(html: string): Document {
  // Without a doctype the parser would be in quirks mode and allow a table inside a paragraph.
  return new DOMParser().parseFromString(policy.createHTML(`<!doctype html>${quietMarkup(html)}`), "text/html");
}
