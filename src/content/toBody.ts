import type { Body, BodyElement, BodyNode } from "#domain/body.ts";
import { allowedTags, blockTags, droppedTags } from "./allowedTags.ts";
import type { Nesting } from "./nesting.ts";
import { fits, inside, isFrame, topOfBody } from "./nesting.ts";
import { readAttributes } from "./readAttributes.ts";

/** Where what is found inside an element of the document goes. */
interface Place extends Nesting {
  out: BodyNode[];
  /** The element gave up its tag, and with it the end of a line. */
  endsLine: boolean;
}

/**
 * An inert document (or a part of one) as a tree of allowed elements. An element that is not allowed, or not allowed where it
 * stands, gives up its tag, not its text; scripts, frames, drawings and their like give up both. Nothing recurses: depth
 * costs no stack.
 */
export function toBody(inert: Node): Body {
  const body: Body = [];
  // A form's fields, and pictures with names, shadow properties of the form and of its document: only the walker is asked.
  const walker = document.createTreeWalker(inert, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, dropOrVisit);
  const above: Place[] = [];
  let here: Place = { ...topOfBody, out: body, endsLine: false };
  let node = walker.firstChild();
  while (node) {
    above.push(here);
    here = node instanceof Element ? enter(node, here) : { ...here, endsLine: false };
    if (node instanceof Text) addText(node.data, here);
    node = walker.firstChild();
    while (!node && above.length > 0) {
      if (here.endsLine) addSpace(here);
      here = above.pop() ?? here;
      node = walker.nextSibling();
      if (!node) walker.parentNode();
    }
  }
  return body;
}

function dropOrVisit(node: Node): number {
  const isDropped = node instanceof Element && droppedTags.has(node.localName);
  return isDropped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function enter(element: Element, here: Place): Place {
  const tag = allowedTags.get(element.localName);
  const attributes = tag && fits(tag, here) ? readAttributes(element, tag) : null;
  if (tag && attributes) {
    const children: BodyNode[] = [];
    const found: BodyElement = { tag };
    if (Object.keys(attributes).length > 0) found.attributes = attributes;
    if (tag !== "br" && tag !== "hr") found.children = children;
    here.out.push(found);
    return { ...inside(tag, here), out: children, endsLine: false };
  }
  const endsLine = blockTags.has(element.localName);
  if (endsLine) addSpace(here);
  return { ...here, endsLine };
}

function addText(text: string, { out, tag }: Place): void {
  if (isFrame(tag) && text.trim() === "") return;
  const last = out.at(-1);
  if (typeof last === "string") out[out.length - 1] = last + text;
  else if (text !== "") out.push(text);
}

function addSpace(here: Place): void {
  const last = here.out.at(-1);
  const isNeeded = typeof last === "string" ? !/\s$/.test(last) : last !== undefined && !blockTags.has(last.tag);
  if (isNeeded) addText(" ", here);
}
