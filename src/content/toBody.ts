import type { Body, BodyElement, BodyNode } from "#domain/body.ts";
import { blockTags } from "./allowedTags.ts";
import { commentRules } from "./commentRules.ts";
import type { Nesting } from "./nesting.ts";
import { inside, isFrame, topOfBody } from "./nesting.ts";

/**
 * What an element comes to: an element of the tree, perhaps with nodes that precede what is found inside or that follow it;
 * or nodes that stand for it and its inside.
 */
export type Found = { element: BodyElement; first?: BodyNode[]; after?: BodyNode[] } | { nodes: BodyNode[] };

/** What a kind of text may consist of. Comments and stories share the walk and differ in these. */
export interface BodyRules {
  /** The element vanishes with all that is in it. */
  isDropped(element: Element): boolean;
  /** Null where the element may not stand: it gives up its tag, not its text. */
  read(element: Element, here: Nesting): Found | null;
  /** A last look at an element when all that is in it is known. */
  finish?(element: BodyElement): BodyNode[];
  /** What a comment in the HTML means, if anything. */
  readComment?(data: string): BodyNode | null;
}

/** Where what is found inside a node of the document goes. */
interface Place extends Nesting {
  out: BodyNode[];
  /** The element that this is the inside of; null where it gave up its tag. */
  element: BodyElement | null;
  after: BodyNode[] | undefined;
  /** What is inside has been read already. */
  isRead: boolean;
  /** The element gave up its tag, and with it the end of a line. */
  endsLine: boolean;
}

const nothing = { element: null, after: undefined, isRead: false, endsLine: false };
const childless = new Set(["br", "hr", "wbr"]);

/**
 * An inert document (or a part of one) as a tree of allowed elements. An element that is not allowed, or not allowed where it
 * stands, gives up its tag, not its text; scripts, drawings and their like give up both. Nothing recurses: depth costs no
 * stack.
 */
export function toBody(inert: Node, rules: BodyRules = commentRules): Body {
  const body: Body = [];
  // A form's fields, and pictures with names, shadow properties of the form and of its document: only the walker is asked.
  const walker = document.createTreeWalker(
    inert,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | (rules.readComment ? NodeFilter.SHOW_COMMENT : 0),
    (node) => (node instanceof Element && rules.isDropped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  const above: Place[] = [];
  let here: Place = { ...topOfBody, ...nothing, out: body };
  let node = walker.firstChild();
  while (node) {
    above.push(here);
    here = enter(node, here, rules);
    node = here.isRead ? null : walker.firstChild();
    while (!node && above.length > 0) {
      const outside = above.pop() ?? here;
      leave(here, outside, rules);
      here = outside;
      node = walker.nextSibling();
      if (!node) walker.parentNode();
    }
  }
  return body;
}

function enter(node: Node, here: Place, rules: BodyRules): Place {
  if (node instanceof Element) return enterElement(node, here, rules);
  if (node instanceof Text) addText(node.data, here);
  const meaning = node instanceof Comment ? rules.readComment?.(node.data) : null;
  if (meaning) here.out.push(meaning);
  return { ...here, ...nothing };
}

function enterElement(source: Element, here: Place, rules: BodyRules): Place {
  const found = rules.read(source, here);
  if (found && "nodes" in found) {
    addAll(found.nodes, here);
    return { ...here, ...nothing, isRead: true };
  }
  if (found) {
    const { element, first = [], after } = found;
    const children = [...first];
    if (!childless.has(element.tag)) element.children = children;
    return { ...inside(element, here), ...nothing, out: children, element, after };
  }
  const endsLine = blockTags.has(source.localName);
  if (endsLine) addSpace(here);
  return { ...here, ...nothing, endsLine };
}

function leave(here: Place, outside: Place, rules: BodyRules): void {
  if (here.endsLine) addSpace(outside);
  if (here.element) addAll(rules.finish?.(here.element) ?? [here.element], outside);
  if (here.after) addAll(here.after, outside);
}

function addAll(nodes: BodyNode[], place: Place): void {
  for (const node of nodes) {
    if (typeof node === "string") addText(node, place);
    else place.out.push(node);
  }
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
