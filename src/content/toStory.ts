import type { Body, BodyNode } from "#domain/body.ts";
import { droppedTags } from "./allowedTags.ts";
import { parseHtml } from "./parseHtml.ts";
import { attributeOf, classesOf, hasClass } from "./readHtml.ts";
import type { Nesting } from "./nesting.ts";
import type { StoryReading } from "./storyElements.ts";
import { fragmentOf, readStoryElement } from "./storyElements.ts";
import { readFrame, readPlugin } from "./storyEmbeds.ts";
import { readMedia } from "./storyMedia.ts";
import { isSpare, readBackground, readPicture } from "./storyPictures.ts";
import { tidyElement, toBlocks } from "./tidyStory.ts";
import type { BodyRules, Found } from "./toBody.ts";
import { toBody } from "./toBody.ts";

/** The publisher's site that a story comes from. */
export interface StorySite {
  /** Address of its front page, with a slash at the end: what lies below it is a page of ours. */
  home: string;
  /** Its uploads are served on our own origin too, under their own path, and nothing else of it is. */
  ownOrigin: boolean;
  /** Pictures and recordings of every host are taken over by whoever asks: none of them is outside. */
  takesAll?: boolean;
}

/**
 * WordPress' `content.rendered` as a story. No word of it is lost, but for what docs/decisions/006 lists; nothing in it runs,
 * and nothing is asked of a third party.
 */
export function toStory(html: string, site: StorySite): Body {
  // Without a body of its own, what precedes the first word would go to the document's head.
  const inert = parseHtml(`<body>${html}`);
  const reading: StoryReading = { site, linkedIds: linkedIdsOf(inert), usedIds: new Set() };
  return toBlocks(toBody(inert, storyRules(reading)));
}

function storyRules(reading: StoryReading): BodyRules {
  return {
    isDropped,
    read: (element, here) => readMore(element, here, reading) ?? readStoryElement(element, here, reading),
    finish: tidyElement,
    readComment: (data) => (data.trim() === "nextpage" ? { tag: "page-break" } : null),
  };
}

const kept = new Set(["noscript", "iframe", "object", "applet", "svg", "math", "audio", "video"]);
const dropped: ReadonlySet<string> = new Set(
  [...droppedTags].filter((name) => !kept.has(name)).concat("textarea", "option", "annotation", "annotation-xml"),
);

function isDropped(element: Element): boolean {
  if (element.localName === "noscript") return !isPlaylist(element) && isSpare(element);
  if (element.localName === "button") return element.closest("form") !== null;
  return dropped.has(element.localName);
}

/** The list of a playlist, for those without the script that would make a player of it. */
function isPlaylist(noscript: Element): boolean {
  return hasClass(noscript.parentElement, "wp-playlist");
}

/** Elements that are more than a tag round words: what stands for them. */
function readMore(element: Element, here: Nesting, { site }: StoryReading): Found | null {
  switch (element.localName) {
    case "img":
      return { nodes: readPicture(element, site, here.linked) };
    case "iframe":
      return { nodes: here.linked ? [attributeOf(element, "title")] : readFrame(element, site) };
    case "embed":
    case "object":
      return readOld(here.linked ? [] : readPlugin(element, site));
    case "audio":
    case "video":
      return { nodes: here.linked ? [] : readMedia(element, site) };
    case "svg":
      return { nodes: [wordsOfDrawing(element)] };
    default:
      return isBackground(element) ? { nodes: readBackground(element, site) } : null;
  }
}

/** What stands in a plugin's place is shown where the plugin is not. */
function readOld(nodes: BodyNode[]): Found | null {
  return nodes.length > 0 ? { nodes } : null;
}

/** A parallax cover has its picture in a style. */
function isBackground(element: Element): boolean {
  return classesOf(element).includes("wp-block-cover__image-background");
}

/** What is written in a drawing; its title and description are not shown. */
function wordsOfDrawing(svg: Element): string {
  let last: Element | null = null;
  const words: string[] = [];
  for (const text of svg.querySelectorAll("text, foreignObject")) {
    if (last?.contains(text)) continue;
    last = text;
    words.push(text.textContent.trim());
  }
  return words.join(" ");
}

/** The ids in the story that links in it lead to. */
function linkedIdsOf(inert: Document): Set<string> {
  const linked = new Set<string>();
  // The document's own methods can be shadowed by names in the story; those of its root cannot.
  const root = document.createTreeWalker(inert, NodeFilter.SHOW_ELEMENT).firstChild();
  if (!(root instanceof Element)) return linked;
  for (const link of root.querySelectorAll("a[href*='#']")) linked.add(fragmentOf(attributeOf(link, "href")));
  const ids = new Set<string>();
  for (const element of root.querySelectorAll("[id], a[name]")) {
    for (const id of [attributeOf(element, "id"), attributeOf(element, "name")]) if (linked.has(id)) ids.add(id);
  }
  ids.delete("");
  return ids;
}
