import type { AriaAttributes, AriaRole, ElementType, ReactNode } from "react";
import { Fragment, createElement } from "react";
import type { Body, BodyElement, BodyNode, BodyPicture, BodyRole, BodyTag } from "#domain/body.ts";
import { bodyText, isElement } from "#domain/body.ts";
import { storyStrings as words } from "#strings/story.ts";
import { BodyLink } from "./BodyLink.tsx";
import styles from "./content.module.css";
import { LazyNode } from "./LazyNode.tsx";
import { PictureView } from "./PictureView.tsx";
import tableStyles from "./table.module.css";

export interface BodyOptions {
  /** The `rel` of links that lead out of the paper. */
  outsideRel: string;
  /** How wide pictures are shown, as the `sizes` attribute says it. */
  pictureSizes: string;
  /** The picture that a reader sees first, if it is in this text. */
  eager?: BodyPicture | undefined;
}

/** The tree of a story or a comment as React elements: the only way from one to the other. */
export function renderBody(body: Body, options: BodyOptions): ReactNode {
  return join(body.map((node) => renderNode(node, null, options)));
}

/** How many nodes are handed on in one call: a call has room for some ten thousand, an attack has more. */
const most = 5000;

function join(nodes: ReactNode[]): ReactNode {
  if (nodes.length <= most) return createElement(Fragment, null, ...nodes);
  const parts: ReactNode[] = [];
  for (let start = 0; start < nodes.length; start += most) parts.push(join(nodes.slice(start, start + most)));
  return join(parts);
}

function renderNode(node: BodyNode, parent: BodyTag | null, options: BodyOptions): ReactNode {
  if (typeof node === "string") return node;
  if (node.tag === "picture") return renderPicture(node, parent, options);
  if (node.tag === "page-break") return null;
  if (!isElement(node)) return <LazyNode node={node} outsideRel={options.outsideRel} />;
  return node.tag === "table" ? renderTable(node, options) : renderElement(node, options);
}

function renderElement({ tag, attributes = {}, children = [] }: BodyElement, options: BodyOptions): ReactNode {
  const { href, role, align, layout, place, columns, ...plain } = attributes;
  const name = role ?? align;
  const looks = { "data-layout": layout, "data-place": place, "data-columns": columns };
  // Code wider than its column scrolls by itself, and can be scrolled without a mouse.
  const tabIndex = tag === "pre" ? 0 : undefined;
  const props = { ...plain, ...looks, ...ariaProps(role, children), tabIndex, className: name && styles[name] };
  const nodes = children.map((child) => renderNode(child, tag, options));
  const content = nodes.length > most ? [join(nodes)] : nodes;
  if (href !== undefined && tag === "a") {
    return createElement(BodyLink, { ...props, href, outsideRel: options.outsideRel }, ...content);
  }
  const element: ElementType = tag === "a" ? "span" : tag;
  return createElement(element, props, ...content);
}

/** A wide table scrolls by itself, and can be scrolled without a mouse. */
function renderTable(table: BodyElement, options: BodyOptions): ReactNode {
  return (
    <div className={tableStyles.scroller} role="region" aria-label={labelOf(table)} tabIndex={0}>
      {renderElement(table, options)}
    </div>
  );
}

/** Its caption, else the heads of its columns. */
function labelOf(table: BodyElement): string {
  const parts = (table.children ?? []).filter(
    (part) => typeof part === "object" && (part.tag === "caption" || part.tag === "thead"),
  );
  return bodyText(parts.slice(0, 1)).replace(/\s+/g, " ").trim() || words.table;
}

function renderPicture(node: BodyPicture, parent: BodyTag | null, { pictureSizes, eager }: BodyOptions): ReactNode {
  const { picture, place } = node;
  const { caption, credit, width } = picture;
  const isNatural = width < narrow;
  const sizes = isNatural && width > 0 ? `${width}px` : pictureSizes;
  const view = <PictureView {...{ picture, sizes, place, isNatural }} eager={node === eager} />;
  if (parent !== null && !pictureHolders.has(parent)) return view;
  const content = (
    <>
      {view}
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </>
  );
  return parent === "figure" ? content : <figure>{content}</figure>;
}

/** Pixels: a picture of fewer, or of nobody knows how many, is shown as wide as it is. */
const narrow = 600;

/** Where a picture can bring its caption; in a paragraph it stands alone. */
const pictureHolders = new Set<BodyTag>(["figure", "section", "aside", "blockquote", "li", "dd", "td"]);

function ariaProps(role: BodyRole | undefined, children: BodyNode[]): AriaAttributes & { role?: AriaRole | undefined } {
  switch (role) {
    case "footnotes":
      return { role: "doc-endnotes", "aria-label": words.notes };
    case "footnote-link":
      return { role: "doc-noteref", "aria-label": words.note(bodyText(children)) };
    case "footnote-back":
      return { role: "doc-backlink", "aria-label": words.backToText };
    default:
      return {};
  }
}
