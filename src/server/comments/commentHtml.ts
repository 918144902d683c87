import { escapeHtml } from "#content/escapeHtml.ts";
import type { CommentElement, CommentNode } from "./commentTree.ts";
import { toCommentTree } from "./commentTree.ts";
import { tokenize } from "./tokens.ts";

/**
 * What a commenter wrote as HTML: the few elements WordPress lets through, paragraphs where lines were left blank,
 * `<br />` where a line was broken. Well-formed and harmless whatever comes in; empty when no text is left.
 */
export function commentHtml(written: string): string {
  return toBlocks(toCommentTree(tokenize(written)));
}

function toBlocks(nodes: readonly CommentNode[]): string {
  let html = "";
  let phrase: CommentNode[] = [];
  const endPhrase = () => {
    for (const paragraph of toParagraphs(phrase)) html += `<p>${toInline(paragraph)}</p>\n`;
    phrase = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || node.tag !== "blockquote") {
      phrase.push(node);
      continue;
    }
    endPhrase();
    const inner = toBlocks(node.children).trimEnd();
    if (inner !== "") html += `${openTag(node)}${inner}</blockquote>\n`;
  }
  endPhrase();
  return html;
}

/** Splits a run of text and phrases at its blank lines; paragraphs without a visible letter are left out. */
function toParagraphs(nodes: readonly CommentNode[]): CommentNode[][] {
  const paragraphs: CommentNode[][] = [[]];
  for (const node of nodes) {
    const [first, ...others] = typeof node === "string" ? node.split(/\n\s*\n/) : [node];
    if (first !== undefined) paragraphs.at(-1)?.push(first);
    for (const start of others) paragraphs.push([start]);
  }
  return paragraphs.filter((paragraph) => textOf(paragraph).trim() !== "").map(trimParagraph);
}

function trimParagraph(nodes: CommentNode[]): CommentNode[] {
  return nodes.map((node, index) => {
    if (typeof node !== "string") return node;
    const trimmed = index === 0 ? node.trimStart() : node;
    return index === nodes.length - 1 ? trimmed.trimEnd() : trimmed;
  });
}

function toInline(nodes: readonly CommentNode[]): string {
  const parts = nodes.map((node) => {
    if (typeof node === "string") return escapeHtml(node).replaceAll("\n", "<br />\n");
    return `${openTag(node)}${toInline(node.children)}</${node.tag}>`;
  });
  return parts.join("");
}

function openTag({ tag, attributes }: CommentElement): string {
  return `<${[tag, ...attributes.map(([name, value]) => `${name}="${escapeHtml(value)}"`)].join(" ")}>`;
}

function textOf(nodes: readonly CommentNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("");
}
