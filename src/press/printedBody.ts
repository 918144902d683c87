import * as v from "valibot";
import type {
  Body,
  BodyAttributes,
  BodyEmbed,
  BodyMedia,
  BodyNode,
  BodyPageBreak,
  BodyPlace,
  BodyTag,
} from "#domain/body.ts";
import { bodyText, isElement } from "#domain/body.ts";
import type { pictureSchema } from "#sources/edition/schemas.ts";
import { articleSchema } from "#sources/edition/schemas.ts";

/** A picture as an edition's files describe it. */
export type PictureFile = v.InferInput<typeof pictureSchema>;

export interface PrintedElement {
  tag: BodyTag;
  attributes?: BodyAttributes;
  children?: PrintedNode[];
}

/** The domain's Body as it is written to a file: pictures in the file's shape. */
export type PrintedNode =
  | string
  | PrintedElement
  | { tag: "picture"; picture: PictureFile; place?: BodyPlace }
  | BodyEmbed
  | BodyMedia
  | BodyPageBreak;

export function element(tag: BodyTag, children: PrintedNode[], attributes?: BodyAttributes): PrintedElement {
  return attributes ? { tag, attributes, children } : { tag, children };
}

/** The words of a story as the reader will have them, on one line, without the numbers and arrows of footnotes. */
export function printedText(body: readonly PrintedNode[]): string {
  return storyText(v.parse(articleSchema.entries.body, body));
}

/** As `printedText`, of a story that is not printed yet. */
export function storyText(body: Body): string {
  return bodyText(body.flatMap(withoutMarkers)).replace(/\s+/g, " ").trim();
}

function withoutMarkers(node: BodyNode): BodyNode[] {
  if (!isElement(node)) return [node];
  const role = node.attributes?.role;
  if (role === "footnote-link" || role === "footnote-back") return [];
  return [{ ...node, children: (node.children ?? []).flatMap(withoutMarkers) }];
}

/** Every address within the paper that a story links to, in reading order. */
export function internalLinks(body: readonly PrintedNode[]): string[] {
  return body.flatMap((node) => {
    if (typeof node === "string" || !("children" in node || "attributes" in node)) return [];
    const href = node.attributes?.href;
    return [...(href?.startsWith("/") ? [href] : []), ...internalLinks(node.children ?? [])];
  });
}
