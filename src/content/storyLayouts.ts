import type { BodyAttributes, BodyLayout, BodyTag } from "#domain/body.ts";
import { attributeOf, classesOf, closestOf, styleOf, textOf } from "./readHtml.ts";
import { placeOf } from "./storyPictures.ts";

/** What WordPress' class names make of an element. REST sends no styles with them, so they are all there is to go by. */
export interface Meaning {
  /** Null: the element is mere scaffolding and gives up its tag. */
  tag?: BodyTag | null;
  role?: "pullquote" | "footnotes";
  layout?: BodyLayout;
}

const scaffolding: Meaning = { tag: null };
const gallery: Meaning = { tag: "div", layout: "gallery" };
/** A figure, before it was one a list. */
const blockGallery: Meaning = { tag: "figure", layout: "gallery" };
const figure: Meaning = { tag: "figure" };
const caption: Meaning = { tag: "figcaption" };
const button: Meaning = { layout: "button" };

const meanings = new Map<string, Meaning>([
  ["wp-block-columns", { tag: "div", layout: "columns" }],
  ["wp-block-column", { tag: "div", layout: "column" }],
  ["wp-block-gallery", blockGallery],
  ["gallery", gallery],
  ["tiled-gallery", gallery],
  ["wp-block-jetpack-tiled-gallery", gallery],
  ["blocks-gallery-grid", scaffolding],
  ["blocks-gallery-item", scaffolding],
  ["gallery-item", figure],
  ["gallery-icon", scaffolding],
  ["gallery-caption", caption],
  ["wp-caption", figure],
  ["wp-caption-text", caption],
  ["wp-block-cover", { tag: "div", layout: "cover" }],
  ["wp-block-cover-image", { tag: "div", layout: "cover" }],
  ["wp-block-cover__inner-container", { tag: "div", layout: "cover-words" }],
  ["wp-block-media-text", { tag: "div", layout: "media-text" }],
  ["wp-block-media-text__content", { tag: "div", layout: "media-text-words" }],
  ["wp-block-buttons", { tag: "div", layout: "buttons" }],
  ["wp-block-button", scaffolding],
  ["wp-block-button__link", button],
  ["wp-block-file", { tag: "div", layout: "file" }],
  ["wp-block-file__button", button],
  ["wp-block-verse", { layout: "verse" }],
  ["wp-block-pullquote", { tag: "aside", role: "pullquote" }],
  ["wp-block-footnotes", { role: "footnotes" }],
]);

/** What the class names of an element say, the first that says anything; nothing for most. */
export function meaningOf(element: Element): Meaning {
  const classes = classesOf(element);
  const found = classes.map((name) => meanings.get(name)).find((meaning) => meaning !== undefined);
  if (!found)
    return classes.includes("wp-block-group") && classes.includes("has-background")
      ? { tag: "div", layout: "panel" }
      : {};
  if (found.layout === "media-text" && classes.includes("has-media-on-the-right"))
    return { ...found, layout: "media-text-end" };
  if (found === blockGallery && element.localName !== "figure") return gallery;
  if (found.layout === "column" && Number.parseFloat(styleOf(element, "flex-basis")) > 55)
    return { ...found, layout: "column-wide" };
  return found;
}

/** Beyond the text or beside it; plain wrappers are as wide as the text whatever they say. */
export function readPlace(element: Element, tag: BodyTag, attributes: BodyAttributes): void {
  const place = placeOf(element);
  const isWrapper = tag === "div" && attributes.layout === undefined && place !== "left" && place !== "right";
  if (place && !isWrapper && placed.has(tag)) attributes.place = place;
}

const placed = new Set<BodyTag>(["figure", "div", "aside", "blockquote"]);

/** The gallery's own number of columns, 1 to 8; without one, as many as there is room for. */
export function readColumns(element: Element, attributes: BodyAttributes): void {
  const [, number] =
    classesOf(element)
      .map((name) => /^(?:gallery-)?columns-([1-8])$/.exec(name))
      .find((match) => match) ?? [];
  if (attributes.layout === "gallery" && number) attributes.columns = Number(number);
}

const alignments: Readonly<Record<string, "center" | "left" | "right">> = {
  center: "center",
  left: "left",
  right: "right",
  start: "left",
  end: "right",
};
const aligned = new Set<BodyTag>(["p", "h2", "h3", "h4", "td", "th", "div", "blockquote", "figcaption", "li", "pre"]);
const rightToLeft = /[\u0591-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[A-Za-z\u00c0-\u02b8]|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}/u;

/** Alignment relative to the direction of the text: *right* is where Arabic starts. */
export function readAlignment(element: Element, tag: BodyTag, attributes: BodyAttributes): void {
  if (!aligned.has(tag)) return;
  const classes = classesOf(element);
  const named = ["left", "center", "right"].find((side) => classes.includes(`has-text-align-${side}`));
  const side = alignments[named || styleOf(element, "text-align") || attributeOf(element, "align").toLowerCase()];
  if (side === "center" || element.localName === "center") attributes.align = "center";
  else if (side === (isRightToLeft(element) ? "left" : "right")) attributes.align = "end";
  else delete attributes.align;
}

function isRightToLeft(element: Element): boolean {
  const dir = closestDirection(element);
  if (dir) return dir.toLowerCase() === "rtl";
  const text = textOf(element).slice(0, 400);
  const start = text.search(rightToLeft);
  return start >= 0 && !leftToRight.test(text.slice(0, start));
}

function closestDirection(element: Element): string {
  const above = closestOf(element, "[dir=rtl], [dir=ltr]");
  return above ? attributeOf(above, "dir") : "";
}
