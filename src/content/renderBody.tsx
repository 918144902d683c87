import type { AriaAttributes, AriaRole, ElementType, ReactNode } from "react";
import { Fragment, createElement } from "react";
import type { Body, BodyElement, BodyNode, BodyPicture, BodyRole, BodyTag } from "#domain/body.ts";
import { bodyText } from "#domain/body.ts";
import { storyStrings as words } from "#strings/story.ts";
import { BodyLink } from "./BodyLink.tsx";
import styles from "./content.module.css";
import { PictureView } from "./PictureView.tsx";
import tableStyles from "./table.module.css";

export interface BodyOptions {
  /** The `rel` of links that lead out of the paper. */
  outsideRel: string;
  /** How wide pictures are shown, as the `sizes` attribute says it. */
  pictureSizes: string;
}

/** The tree of a story or a comment as React elements: the only way from one to the other. */
export function renderBody(body: Body, options: BodyOptions): ReactNode {
  return createElement(Fragment, null, ...body.map((node) => renderNode(node, null, options)));
}

function renderNode(node: BodyNode, parent: BodyTag | null, options: BodyOptions): ReactNode {
  if (typeof node === "string") return node;
  if (node.tag === "picture") return renderPicture(node, parent, options);
  return node.tag === "table" ? renderTable(node, options) : renderElement(node, options);
}

function renderElement({ tag, attributes = {}, children = [] }: BodyElement, options: BodyOptions): ReactNode {
  const { href, role, align, ...plain } = attributes;
  const name = role ?? align;
  const props = { ...plain, ...ariaProps(role, children), className: name && styles[name] };
  const content = children.map((child) => renderNode(child, tag, options));
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

function renderPicture({ picture }: BodyPicture, parent: BodyTag | null, { pictureSizes }: BodyOptions): ReactNode {
  const view = <PictureView picture={picture} sizes={pictureSizes} />;
  const { caption, credit } = picture;
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
