import type { BodyAttributes, BodyTag } from "#domain/body.ts";
import { attributeOf } from "./readHtml.ts";
import { toHref } from "./toHref.ts";

const directions = ["ltr", "rtl", "auto"] as const;
const alignments = new Map([
  ["left", "start"],
  ["center", "center"],
  ["right", "end"],
] as const);

/**
 * The attributes of an element that its tag may have, checked; null where a link may lead nowhere. No `id` is taken over:
 * an outside name could shadow one of the page's own. `toLink` decides where a link may lead.
 */
export function readAttributes(
  element: Element,
  tag: BodyTag,
  toLink: (address: string) => string | null = toHref,
): BodyAttributes | null {
  const attributes: BodyAttributes = {};
  const read = (name: string) => attributeOf(element, name);
  if (tag === "a") {
    const href = toLink(read("href"));
    if (href === null || read("href") === "") return null;
    attributes.href = href;
  }
  if ((tag === "a" || tag === "abbr") && read("title")) attributes.title = read("title");
  if (/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(read("lang"))) attributes.lang = read("lang");
  const dir = directions.find((known) => known === read("dir").toLowerCase());
  if (dir) attributes.dir = dir;
  if (tag === "th" || tag === "td") readCell(read, tag, attributes);
  const start = tag === "ol" ? toWhole(read("start"), 0, 1_000_000) : undefined;
  if (start !== undefined) attributes.start = start;
  return attributes;
}

function readCell(read: (name: string) => string, tag: "th" | "td", attributes: BodyAttributes): void {
  const scope = (["row", "col"] as const).find((known) => known === read("scope").toLowerCase());
  if (tag === "th" && scope) attributes.scope = scope;
  const colSpan = toWhole(read("colspan"), 2, 100);
  if (colSpan !== undefined) attributes.colSpan = colSpan;
  const rowSpan = toWhole(read("rowspan"), 2, 1000);
  if (rowSpan !== undefined) attributes.rowSpan = rowSpan;
  const align = [...alignments].find(([known]) => known === read("align").toLowerCase())?.[1];
  if (align) attributes.align = align;
}

/** A whole number as HTML writes it, within bounds; undefined for anything else. */
export function toWhole(text: string, min: number, max: number): number | undefined {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}
