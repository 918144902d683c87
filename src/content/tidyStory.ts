import type { Body, BodyElement, BodyNode } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import { blockTags } from "./allowedTags.ts";

/** What stands between blocks, or before and after what a paragraph says. */
function isGap(node: BodyNode | undefined): boolean {
  return typeof node === "string" ? node.trim() === "" : node?.tag === "br";
}

/** Embeds, recordings and page breaks: they stand by themselves, in no paragraph. */
function isAlone(node: BodyNode): boolean {
  return typeof node === "object" && node.tag !== "picture" && !isElement(node);
}

function isBlock(node: BodyNode): boolean {
  return typeof node === "object" && (isAlone(node) || blockTags.has(node.tag) || holders.has(node));
}

/** Links and their like that stand round whole blocks. */
const holders = new WeakSet<BodyNode & object>();

/** What a complete element comes to: empty ones vanish, wrappers give way to the blocks in them. */
export function tidyElement(element: BodyElement): BodyNode[] {
  const { tag, attributes, children = [] } = element;
  switch (tag) {
    case "p":
    case "h2":
    case "h3":
    case "h4":
      return tidyWords(element, children);
    case "div":
      return tidyWrapper(element, children);
    case "figure":
      return tidyFigure(element, children);
    case "aside":
      return keep(element, toBlocks(children).flatMap(withoutQuotation));
    case "blockquote":
    case "section":
    case "details":
      return keep(
        element,
        toBlocks(children).filter((node) => !isPageBreak(node)),
      );
    case "li":
    case "dd":
    case "dt":
    case "td":
    case "th":
      return [{ ...element, children: tidyHolder(children) }];
    case "ul":
      return keep(element, children);
    case "ol":
      return attributes?.role === "footnotes" ? tidyNotes(element, children) : keep(element, children);
    case "figcaption":
    case "summary":
      return keep(element, trimGaps(children));
    case "pre":
      return keep(element, children);
    case "table":
      return [element];
    default:
      return blockTags.has(tag) || element.children === undefined ? [element] : tidyInline(element, children);
  }
}

/** A pull quote is one already. */
function withoutQuotation(node: BodyNode): BodyNode[] {
  if (isPageBreak(node)) return [];
  return typeof node === "object" && node.tag === "blockquote" ? (node.children ?? []) : [node];
}

/** Text that no block holds becomes paragraphs; nothing is left between blocks. */
export function toBlocks(nodes: BodyNode[]): Body {
  return nodes.every((node) => isBlock(node))
    ? nodes
    : mapLines(nodes, isBlock, (line) => tidyWords({ tag: "p" }, line));
}

/** The nodes with each run between boundaries replaced by what it comes to. */
function mapLines(
  nodes: BodyNode[],
  isBoundary: (node: BodyNode) => boolean,
  toNodes: (line: BodyNode[], isFirst: boolean) => BodyNode[],
): BodyNode[] {
  const mapped: BodyNode[] = [];
  let line: BodyNode[] = [];
  const endLine = () => {
    for (const node of toNodes(line, mapped.length === 0)) mapped.push(node);
    line = [];
  };
  for (const node of nodes) {
    if (!isBoundary(node)) line.push(node);
    else {
      endLine();
      mapped.push(node);
    }
  }
  endLine();
  return mapped;
}

/** An embed that failed leaves its bare address: mere words are no figure. */
function tidyFigure(element: BodyElement, children: BodyNode[]): BodyNode[] {
  const isWords = children.every((node) => typeof node === "string" || (node.tag === "a" && !hasPicture(node)));
  if (isWords) return tidyWords({ tag: "p" }, children);
  return keep(element, tidyLayout(children));
}

/** Blocks, pictures, buttons and lines of words, with nothing left between them; what parts the words of a line stays. */
function tidyLayout(children: BodyNode[]): BodyNode[] {
  const isBoundary = (node: BodyNode) => isBlock(node) || isPictureOrLinked(node) || isButton(node);
  return mapLines(children, isBoundary, trimGaps).filter((node) => !isPageBreak(node));
}

function isButton(node: BodyNode): boolean {
  return typeof node === "object" && isElement(node) && node.attributes?.layout === "button";
}

function hasPicture(link: BodyNode): boolean {
  return typeof link === "object" && isElement(link) && (link.children ?? []).some((node) => typeof node === "object");
}

function keep(element: BodyElement, children: BodyNode[]): BodyNode[] {
  if (children.every((node) => isGap(node)) && element.attributes?.id === undefined) return [];
  return [{ ...element, children }];
}

/** A paragraph or heading, in parts where something in it stands by itself; a lone picture becomes a figure. */
function tidyWords(element: BodyElement, children: BodyNode[]): BodyNode[] {
  if (children.some((node) => isAlone(node))) {
    const rest = { ...element, attributes: withoutId(element) };
    return mapLines(children, isAlone, (line, isFirst) => tidyWords(isFirst ? element : rest, line));
  }
  const words = trimGaps(children);
  const [only] = words;
  if (only === undefined) return keep(element, []);
  const isPicture = words.length === 1 && element.attributes?.id === undefined && isPictureOrLinked(only);
  return [isPicture ? toFigure(only, element) : { ...element, children: words }];
}

function withoutId({ attributes }: BodyElement): BodyElement["attributes"] {
  return attributes && { ...attributes, id: undefined };
}

function trimGaps(nodes: BodyNode[]): BodyNode[] {
  const first = nodes.findIndex((node) => !isGap(node));
  const last = nodes.findLastIndex((node) => !isGap(node));
  const trimmed = first < 0 ? [] : nodes.slice(first, last + 1);
  const [start] = trimmed;
  if (typeof start === "string") trimmed[0] = start.trimStart();
  const end = trimmed.at(-1);
  if (typeof end === "string") trimmed[trimmed.length - 1] = end.trimEnd();
  return trimmed;
}

function isPictureOrLinked(node: BodyNode): boolean {
  if (typeof node === "string") return false;
  if (node.tag === "picture") return true;
  return (
    node.tag === "a" && isElement(node) && node.children?.length === 1 && isPictureOrLinked(node.children[0] ?? "")
  );
}

/** The place of a picture is that of its figure. */
function toFigure(node: BodyNode, { attributes }: BodyElement): BodyElement {
  const picture = typeof node === "object" && isElement(node) ? node.children?.[0] : node;
  const place = typeof picture === "object" && picture.tag === "picture" ? picture.place : undefined;
  const centred = attributes?.align === "center" ? "center" : undefined;
  const at = place ?? centred;
  return { tag: "figure", ...(at && { attributes: { place: at } }), children: [node] };
}

function tidyWrapper(element: BodyElement, children: BodyNode[]): BodyNode[] {
  const { layout, id } = element.attributes ?? {};
  if (
    layout === "buttons" ||
    layout === "file" ||
    layout === "gallery" ||
    layout === "cover" ||
    layout?.startsWith("media")
  ) {
    return keep(element, tidyLayout(children));
  }
  const blocks = toBlocks(children);
  if (!element.attributes) return blocks;
  if (blocks.length === 0 && id === undefined) return [];
  return [{ ...element, children: blocks.filter((node) => !isPageBreak(node)) }];
}

function isPageBreak(node: BodyNode): boolean {
  return typeof node === "object" && node.tag === "page-break";
}

/** Items and cells hold words or blocks; between blocks there is nothing. */
function tidyHolder(children: BodyNode[]): BodyNode[] {
  if (!children.some((node) => isBlock(node))) return children;
  return mapLines(children, isBlock, trimGaps).filter((node) => !isPageBreak(node));
}

/** Notes are a part of the page of their own, which says so. */
function tidyNotes(list: BodyElement, children: BodyNode[]): BodyNode[] {
  const { role, ...rest } = list.attributes ?? {};
  const inner: BodyElement = { tag: "ol", ...(Object.keys(rest).length > 0 && { attributes: rest }), children };
  return children.length === 0 ? [] : [{ tag: "section", attributes: { role }, children: [inner] }];
}

/** Markup round nothing is nothing; round what stands by itself it has no use. */
function tidyInline(element: BodyElement, children: BodyNode[]): BodyNode[] {
  if (element.attributes?.id !== undefined) return [element];
  const isEmpty = children.every((node) => typeof node === "string" && node.trim() === "");
  const standsAlone = children.some((node) => isAlone(node)) && children.every((node) => isAlone(node) || isGap(node));
  if (isEmpty || standsAlone) return children;
  if (!children.some((node) => isBlock(node))) return [element];
  const holder = { ...element, children: tidyLayout(children) };
  holders.add(holder);
  return [holder];
}
