import type { Blockquote, Heading, List, ListItem, Paragraph, RootContent } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { directive } from "micromark-extension-directive";
import { gfm } from "micromark-extension-gfm";
import { collectDefinitions, footnoteCounter } from "./definitions.ts";
import type { References } from "./inlineToBody.ts";
import { inlineToBody } from "./inlineToBody.ts";
import type { PictureFile, PrintedNode } from "./printedBody.ts";
import { element } from "./printedBody.ts";
import { captionOf, tableToBody } from "./tableToBody.ts";
import { setType, typographic } from "./typography.ts";

/** Draws a picture that stands inside a story; throws for a motif it does not know. */
export type OrderPicture = (motif: string, alt: string, caption: string | undefined) => PictureFile;

interface Setting {
  references: References;
  orderPicture: OrderPicture;
  headingIds: Set<string>;
}

/**
 * A manuscript's Markdown (CommonMark, GFM, `:::pullquote`) as the tree of allowed elements. HTML in it vanishes, links to
 * anywhere not allowed become their words. Throws an Error for an unknown directive or motif.
 */
export function markdownToBody(markdown: string, orderPicture: OrderPicture): PrintedNode[] {
  const root = fromMarkdown(markdown, {
    // Text directives are left out: they would take the colon out of "3:2" or "note:this".
    extensions: [gfm(), { flow: directive().flow ?? {} }],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  });
  setType(root);
  const { links, footnotes } = collectDefinitions(root);
  const counter = footnoteCounter(footnotes);
  const references = { definitions: links, citeFootnote: counter.cite };
  const setting: Setting = { references, orderPicture, headingIds: new Set() };
  const body = toBlocks(root.children, setting);
  const notes: PrintedNode[] = [];
  for (let index = 0; index < counter.inOrder().length; index += 1) {
    notes.push(toFootnote(toBlocks(counter.inOrder()[index]?.children ?? [], setting), index + 1));
  }
  return notes.length > 0 ? [...body, element("section", [element("ol", notes)], { role: "footnotes" })] : body;
}

function toBlocks(nodes: readonly RootContent[], setting: Setting): PrintedNode[] {
  const blocks: PrintedNode[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node?.type === "table") {
      const caption = captionOf(nodes[index + 1], setting.references);
      blocks.push(tableToBody(node, caption, setting.references));
      if (caption) index += 1;
    } else if (node) blocks.push(...toBlock(node, setting));
  }
  return blocks;
}

function toBlock(node: RootContent, setting: Setting): PrintedNode[] {
  switch (node.type) {
    case "paragraph":
      return toParagraph(node, setting);
    case "heading":
      return [toHeading(node, setting)];
    case "blockquote":
      return [toQuotation(node, setting)];
    case "list":
      return [toList(node, setting)];
    case "code":
      return [element("pre", [element("code", [node.value])])];
    case "thematicBreak":
      return [{ tag: "hr" }];
    case "containerDirective":
      if (node.name !== "pullquote") throw new Error(`there is no directive “:::${node.name}”`);
      return [element("aside", toBlocks(node.children, setting), { role: "pullquote" })];
    case "leafDirective":
      throw new Error(`there is no directive “::${node.name}”`);
    default:
      return [];
  }
}

function toParagraph(node: Paragraph, setting: Setting): PrintedNode[] {
  const [first, second] = node.children;
  if (first?.type === "image" && !second) {
    const caption = first.title ? typographic(first.title) : undefined;
    const picture = setting.orderPicture(first.url, typographic(first.alt ?? ""), caption);
    return [element("figure", [{ tag: "picture", picture }])];
  }
  const words = inlineToBody(node.children, setting.references);
  return words.length > 0 ? [element("p", words)] : [];
}

function toHeading(node: Heading, setting: Setting): PrintedNode {
  const words = inlineToBody(node.children, setting.references);
  const tag = node.depth <= 2 ? "h2" : node.depth === 3 ? "h3" : "h4";
  return element(tag, words, { id: headingId(plain(words), setting.headingIds) });
}

/** The words of a heading as the fragment of an address, unlike any before it. */
function headingId(text: string, taken: Set<string>): string {
  const words = text
    .normalize("NFKD")
    .replace(/[\p{M}’]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const base = words?.join("-") ?? "part";
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function plain(nodes: readonly PrintedNode[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? node : "children" in node ? plain(node.children ?? []) : ""))
    .join("");
}

/** A last paragraph that starts with a dash is the source of the quotation; the dash itself is left to the page. */
function toQuotation(node: Blockquote, setting: Setting): PrintedNode {
  const last = node.children.at(-1);
  const opening = last?.type === "paragraph" ? last.children[0] : undefined;
  if (last?.type !== "paragraph" || opening?.type !== "text" || !/^[—–]\s/.test(opening.value)) {
    return element("blockquote", toBlocks(node.children, setting));
  }
  const source = [{ ...opening, value: opening.value.replace(/^[—–]\s+/, "") }, ...last.children.slice(1)];
  const cite = element("cite", inlineToBody(source, setting.references));
  return element("blockquote", [...toBlocks(node.children.slice(0, -1), setting), cite]);
}

function toList(node: List, setting: Setting): PrintedNode {
  const items = node.children.map((item) => element("li", toItem(item, setting)));
  if (!node.ordered) return element("ul", items);
  return element(
    "ol",
    items,
    node.start !== null && node.start !== undefined && node.start !== 1 ? { start: node.start } : undefined,
  );
}

/** A tight item holds its words directly, a loose one keeps its paragraphs. */
function toItem(item: ListItem, setting: Setting): PrintedNode[] {
  if (item.spread) return toBlocks(item.children, setting);
  return item.children.flatMap((child) =>
    child.type === "paragraph" ? inlineToBody(child.children, setting.references) : toBlock(child, setting),
  );
}

function toFootnote(blocks: PrintedNode[], number: number): PrintedNode {
  const back = element("a", ["↩"], { href: `#fnref-${number}`, role: "footnote-back" });
  const last = blocks.at(-1);
  const children =
    typeof last === "object" && last.tag === "p"
      ? [...blocks.slice(0, -1), element("p", [...(last.children ?? []), " ", back])]
      : [...blocks, element("p", [back])];
  return element("li", children, { id: `fn-${number}` });
}
