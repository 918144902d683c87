import type { BodyElement, BodyTag } from "#domain/body.ts";
import { blockTags } from "./allowedTags.ts";

/** The inside of an allowed element, as far as what may stand in it depends on what is around it. */
export interface Nesting {
  /** The element itself; null at the top of the story. */
  tag: BodyTag | null;
  depth: number;
  /** A paragraph or a heading is somewhere above: no block may stand here. */
  wordsOnly: boolean;
  /** A link is somewhere above. */
  linked: boolean;
}

export const topOfBody: Nesting = { tag: null, depth: 0, wordsOnly: false, linked: false };

/** No story is deeper than this; an attack is. */
const deepest = 64;

const wordHolders = new Set<BodyTag>(["p", "h2", "h3", "h4", "pre", "summary"]);

/** Elements that stand only inside certain others. */
const homes = new Map<BodyTag, readonly BodyTag[]>([
  ["li", ["ul", "ol"]],
  ["dt", ["dl"]],
  ["dd", ["dl"]],
  ["figcaption", ["figure"]],
  ["caption", ["table"]],
  ["thead", ["table"]],
  ["tbody", ["table"]],
  ["tfoot", ["table"]],
  ["tr", ["thead", "tbody", "tfoot"]],
  ["td", ["tr"]],
  ["th", ["tr"]],
  ["summary", ["details"]],
  ["rt", ["ruby"]],
  ["rp", ["ruby"]],
]);

/** Elements that hold those and nothing else, not even a space. */
const frames = new Set<BodyTag>(["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"]);

export function isFrame(tag: BodyTag | null): boolean {
  return tag !== null && frames.has(tag);
}

/** Whether an element may stand here. Where it may not, it gives up its tag, so that what is shown is always sound HTML. */
export function fits(tag: BodyTag, here: Nesting): boolean {
  if (here.depth >= deepest || (here.wordsOnly && blockTags.has(tag)) || (here.linked && tag === "a")) return false;
  const home = homes.get(tag);
  return home ? here.tag !== null && home.includes(here.tag) : !isFrame(here.tag);
}

export function inside({ tag, attributes }: BodyElement, here: Nesting): Nesting {
  return {
    tag,
    // A plain `div` will not be there in the end.
    depth: tag === "div" && !attributes ? here.depth : here.depth + 1,
    wordsOnly: here.wordsOnly || wordHolders.has(tag),
    linked: here.linked || tag === "a",
  };
}
