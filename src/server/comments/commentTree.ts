import type { Token } from "./tokens.ts";

export interface CommentElement {
  tag: string;
  attributes: [name: string, value: string][];
  children: CommentNode[];
}

export type CommentNode = string | CommentElement;

/** What a comment may hold: WordPress' own list, with the attributes each may carry. */
const allowed = new Map<string, readonly string[]>([
  ["a", ["href", "title"]],
  ["abbr", ["title"]],
  ["acronym", ["title"]],
  ["b", []],
  ["blockquote", ["cite"]],
  ["cite", []],
  ["code", []],
  ["del", ["datetime"]],
  ["em", []],
  ["i", []],
  ["q", ["cite"]],
  ["s", []],
  ["strike", []],
  ["strong", []],
]);

/** Deeper than anyone writes, and shallow enough for every reader's parser. */
const depthLimit = 24;

/**
 * A tree of allowed elements, closed in order whatever was written. Anything else leaves its text behind, and so does a
 * link that leads nowhere safe. A quotation never stands inside a phrase: the phrase ends where it begins.
 */
export function toCommentTree(tokens: readonly Token[]): CommentNode[] {
  const root: CommentElement = { tag: "", attributes: [], children: [] };
  const open = [root];
  const current = () => open.at(-1) ?? root;
  const closeTo = (index: number) => {
    if (index > 0) open.length = index;
  };
  for (const token of tokens) {
    if (token.kind === "text") {
      current().children.push(token.text);
    } else if (token.kind === "close") {
      closeTo(open.findLastIndex(({ tag }) => tag === token.tag));
    } else {
      const element = toElement(token.tag, token.attributes);
      if (!element) continue;
      if (element.tag === "blockquote") closeTo(open.findIndex(({ tag }, index) => index > 0 && tag !== "blockquote"));
      if (element.tag === "a") closeTo(open.findIndex(({ tag }) => tag === "a"));
      if (open.length > depthLimit) continue;
      current().children.push(element);
      open.push(element);
    }
  }
  return root.children;
}

function toElement(tag: string, written: ReadonlyMap<string, string>): CommentElement | null {
  const attributes = (allowed.get(tag) ?? []).flatMap((name): [string, string][] => {
    const value = written.get(name);
    if (value === undefined) return [];
    if (name !== "href" && name !== "cite") return [[name, value]];
    const address = safeAddress(value);
    return address === null ? [] : [[name, address]];
  });
  if (!allowed.has(tag) || (tag === "a" && attributes[0]?.[0] !== "href")) return null;
  if (tag === "a") attributes.push(["rel", "nofollow ugc"]);
  return { tag, attributes, children: [] };
}

/** Judged by the parser that browsers use, so that no spelling of `javascript:` reads differently there. */
function safeAddress(value: string): string | null {
  const address = value.replace(/[\u0000-\u001f\u007f]/g, "").trim();
  const base = "https://site.invalid/";
  if (address === "" || !URL.canParse(address, base)) return null;
  return /^(?:https?|mailto):$/.test(new URL(address, base).protocol) ? address : null;
}
