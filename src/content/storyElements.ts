import type { BodyAttributes, BodyElement, BodyTag } from "#domain/body.ts";
import { listTypes } from "#domain/body.ts";
import { allowedTags } from "./allowedTags.ts";
import type { Nesting } from "./nesting.ts";
import { fits } from "./nesting.ts";
import { readAttributes, toWhole } from "./readAttributes.ts";
import { attributeOf, hasAttribute, hasClass, isBare, styleOf } from "./readHtml.ts";
import { toOwnId, toStoryLink } from "./storyAddresses.ts";
import { readQuotation } from "./storyEmbeds.ts";
import { meaningOf, readAlignment, readColumns, readPlace } from "./storyLayouts.ts";
import { readBackground } from "./storyPictures.ts";
import type { StorySite } from "./toStory.ts";
import type { Found } from "./toBody.ts";

/** A story that is being read. */
export interface StoryReading {
  site: StorySite;
  /** Ids in it that its own links lead to. */
  linkedIds: ReadonlySet<string>;
  /** Ids that have been given to an element: none is given twice. */
  usedIds: Set<string>;
}

const wrappers =
  "div section aside article header footer main nav address hgroup fieldset form dialog search center legend";

/** HTML's elements by their names in a story. A `div` is there only until what is in it has been tidied. */
const storyTags: ReadonlyMap<string, BodyTag> = new Map<string, BodyTag>([
  ...allowedTags,
  ...wrappers.split(" ").map((name) => [name, "div"] as const),
  ["details", "details"],
  ["summary", "summary"],
  ["acronym", "abbr"],
  ["dir", "ul"],
  ["menu", "ul"],
]);

/** An element that is more than a picture or a frame, with its checked attributes; null where it gives up its tag. */
export function readStoryElement(source: Element, here: Nesting, reading: StoryReading): Found | null {
  const meaning = meaningOf(source);
  const tag = meaning.tag === undefined ? storyTags.get(source.localName) : meaning.tag;
  // Inside a figure, wrappers would part the picture from its caption.
  const isPlain = tag === "div" && !meaning.layout;
  if (!tag || !fits(tag, here) || (isPlain && here.tag === "figure")) return null;
  const attributes = readStoryAttributes(source, tag, reading);
  if (!attributes) return null;
  if (meaning.layout) attributes.layout = meaning.layout;
  if (meaning.role && (tag === "ol" || tag === "aside")) attributes.role = meaning.role;
  readPlace(source, tag, attributes);
  readColumns(source, attributes);
  const element = toElement(tagOf(tag, source, attributes), attributes);
  if (!element) return null;
  return {
    element,
    first: meaning.layout === "cover" ? readBackground(source, reading.site) : [],
    after: tag === "blockquote" || tag === "div" ? readQuotation(source) : [],
  };
}

/** Underlined words are marked up as `span` by WordPress' classic editor. */
function tagOf(tag: BodyTag, source: Element, attributes: BodyAttributes): BodyTag {
  if (tag === "a" && attributes.href === undefined) return "span";
  return tag === "span" && /underline/.test(styleOf(source, "text-decoration")) ? "u" : tag;
}

function toElement(tag: BodyTag, attributes: BodyAttributes): BodyElement | null {
  if (Object.keys(attributes).length > 0) return { tag, attributes };
  return tag === "span" ? null : { tag };
}

function readStoryAttributes(source: Element, tag: BodyTag, reading: StoryReading): BodyAttributes | null {
  if (isBare(source)) return source.localName === "center" ? { align: "center" } : {};
  const link = tag === "a" ? attributeOf(source, "href") : "";
  const id = attributeOf(source, "id") || (tag === "a" ? attributeOf(source, "name") : "");
  const href = link === "" ? null : toHref(link, source, reading);
  const isAnchor = tag === "a" && href === null;
  const attributes = readAttributes(source, isAnchor ? "span" : tag, () => href);
  if (!attributes) return null;
  readId(id, tag, attributes, reading);
  if (tag === "a" && href !== null) readLink(source, attributes);
  if (tag === "details" && hasAttribute(source, "open")) attributes.open = true;
  if (tag === "ol" || tag === "li") readNumbers(source, tag, attributes);
  readAlignment(source, tag, attributes);
  return attributes;
}

/** Ids that nothing in the story leads to are kept only where other pages may lead to them: at headings. */
function readId(id: string, tag: BodyTag, attributes: BodyAttributes, { linkedIds, usedIds }: StoryReading): void {
  const isHeading = /^h\d$/.test(tag) && id !== "" && !/\s/.test(id);
  if ((!isHeading && !linkedIds.has(id)) || usedIds.has(id)) return;
  usedIds.add(id);
  attributes.id = toOwnId(id);
}

function toHref(link: string, source: Element, { site, linkedIds }: StoryReading): string | null {
  if (linkedIds.has(fragmentOf(link)) && link.startsWith("#")) return `#${toOwnId(link.slice(1))}`;
  if (link.startsWith("#")) return link === "#comments" ? link : null;
  const href = toStoryLink(link, site);
  // The page of a picture is one that only the publisher's site has.
  const isAttachment = /\battachment\b/.test(attributeOf(source, "rel")) || source.closest(".gallery-icon") !== null;
  return isAttachment && href?.startsWith("/") && !/\.\w+$/.test(href) ? new URL(link, site.home).href : href;
}

/** The id that an address with a `#` leads to. */
export function fragmentOf(link: string): string {
  const fragment = link.slice(link.indexOf("#") + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const backToText = /^(?:[↩↑⬆⏎←^]\s*[\ufe0e\ufe0f]?)+$/;

function readLink(source: Element, attributes: BodyAttributes): void {
  const isWithin = attributes.href?.startsWith("#text-") ?? false;
  if (isWithin && backToText.test(source.textContent.trim())) attributes.role = "footnote-back";
  else if (isWithin && source.closest("sup")) attributes.role = "footnote-link";
  if (hasAttribute(source, "download") && hasClass(source, "wp-block-file__button")) attributes.download = true;
}

function readNumbers(source: Element, tag: "ol" | "li", attributes: BodyAttributes): void {
  const type = listTypes.find((known) => known === attributeOf(source, "type"));
  const value = toWhole(attributeOf(source, "value"), 0, 1_000_000);
  if (tag === "li" && value !== undefined) attributes.value = value;
  if (tag === "ol" && type) attributes.type = type;
  if (tag === "ol" && hasAttribute(source, "reversed")) attributes.reversed = true;
}
