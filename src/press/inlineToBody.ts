import type { Definition, Link, PhrasingContent } from "mdast";
import type { PrintedNode } from "./printedBody.ts";
import { element } from "./printedBody.ts";

/** What the words of a story may point to. */
export interface References {
  definitions: ReadonlyMap<string, Definition>;
  /** Called for each mark of a footnote in reading order: its number, and how often it was called for by now. */
  citeFootnote(identifier: string): { number: number; time: number } | null;
}

/** Within the paper, within the page, out over http(s), or mail. */
const allowedAddress = /^(?:\/(?!\/)|#|https?:\/\/|mailto:)/i;

/** Words with their emphasis and links. HTML vanishes, a link to anywhere not allowed becomes its words. */
export function inlineToBody(nodes: readonly PhrasingContent[], references: References): PrintedNode[] {
  return joinText(nodes.flatMap((node) => toInline(node, references)));
}

function toInline(node: PhrasingContent, references: References): PrintedNode[] {
  switch (node.type) {
    case "text":
      return [node.value.replace(/\s*\n\s*/g, " ")];
    case "emphasis":
      return [element("em", inlineToBody(node.children, references))];
    case "strong":
      return [element("strong", inlineToBody(node.children, references))];
    case "delete":
      return [element("del", inlineToBody(node.children, references))];
    case "inlineCode":
      return [element("code", [node.value])];
    case "break":
      return [{ tag: "br" }];
    case "link":
      if (isBare(node)) return inlineToBody(node.children, references);
      return toLink(node.url, node.title, inlineToBody(node.children, references));
    case "linkReference": {
      const definition = references.definitions.get(node.identifier);
      return toLink(definition?.url ?? "", definition?.title, inlineToBody(node.children, references));
    }
    case "image":
    case "imageReference":
      return node.alt ? [node.alt] : [];
    case "footnoteReference":
      return toFootnoteLink(node.identifier, references);
    default:
      return [];
  }
}

/** An address that merely stands in the text (GFM makes a link of it) stays words: a manuscript links on purpose. */
function isBare({ position, children: [only] }: Link): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return true;
  return only?.type === "text" && only.value.length === end - start;
}

function toLink(url: string, title: string | null | undefined, children: PrintedNode[]): PrintedNode[] {
  if (!allowedAddress.test(url)) return children;
  return [element("a", children, title ? { href: url, title } : { href: url })];
}

function toFootnoteLink(identifier: string, references: References): PrintedNode[] {
  const cited = references.citeFootnote(identifier);
  if (!cited) return [];
  const id = cited.time === 1 ? `fnref-${cited.number}` : `fnref-${cited.number}-${cited.time}`;
  const link = element("a", [String(cited.number)], { href: `#fn-${cited.number}`, id, role: "footnote-link" });
  return [element("sup", [link])];
}

/** Neighbouring strings as one, so that vanished HTML leaves no seam. */
function joinText(nodes: readonly PrintedNode[]): PrintedNode[] {
  const joined: PrintedNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === "string" && typeof last === "string") joined[joined.length - 1] = last + node;
    else if (node !== "") joined.push(node);
  }
  return joined;
}
