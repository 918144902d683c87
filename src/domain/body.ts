import type { Picture } from "./picture.ts";

/** Tags that stand within a line. */
const inlineBodyTags = [
  "a",
  "em",
  "strong",
  "cite",
  "q",
  "sup",
  "sub",
  "small",
  "abbr",
  "mark",
  "del",
  "ins",
  "kbd",
  "time",
  "span",
  "code",
] as const;

/**
 * The story as a tree of allowed elements. Both sources deliver this shape and the reading page renders nothing else,
 * so no string of HTML ever reaches the document. Tags and attributes not listed here do not exist.
 */
export const bodyTags = [
  "p",
  "h2",
  "h3",
  "h4",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
  "blockquote",
  "figure",
  "figcaption",
  "aside",
  "section",
  "table",
  "caption",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "th",
  "td",
  "pre",
  "hr",
  "br",
  ...inlineBodyTags,
] as const;
export type BodyTag = (typeof bodyTags)[number];

/** What a block is for where its tag alone does not say it. */
export const bodyRoles = ["pullquote", "footnotes", "footnote-link", "footnote-back"] as const;
export type BodyRole = (typeof bodyRoles)[number];

export interface BodyAttributes {
  href?: string | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  dir?: "ltr" | "rtl" | "auto" | undefined;
  title?: string | undefined;
  scope?: "row" | "col" | undefined;
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
  start?: number | undefined;
  align?: "start" | "center" | "end" | undefined;
  role?: BodyRole | undefined;
}

export interface BodyElement {
  tag: BodyTag;
  attributes?: BodyAttributes | undefined;
  children?: BodyNode[] | undefined;
}

/** A picture inside the story, in its place in the text. */
export interface BodyPicture {
  tag: "picture";
  picture: Picture;
}

export type BodyNode = string | BodyElement | BodyPicture;
export type Body = BodyNode[];

/** Every word of a body in reading order, blocks separated by a space: for counting, searching and previews. */
export function bodyText(body: Body): string {
  const words = body.map((node) => {
    if (typeof node === "string") return node;
    if (node.tag === "picture") return "";
    return bodyText(node.children ?? []) + (inlineTags.has(node.tag) ? "" : " ");
  });
  return words.join("");
}

const inlineTags: ReadonlySet<string> = new Set(inlineBodyTags);
