import type { Body, BodyAttributes, BodyNode } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import { escapeHtml } from "./escapeHtml.ts";

/** A story as HTML, for clients that know WordPress' `content.rendered`. Everything is escaped. */
export function bodyHtml(body: Body): string {
  return body.map(nodeHtml).join("");
}

function nodeHtml(node: BodyNode): string {
  if (typeof node === "string") return escapeHtml(node);
  if (node.tag === "picture") return pictureHtml(node.picture);
  const open = `<${node.tag}${toAttributes(node.attributes ?? {})}>`;
  return node.tag === "br" || node.tag === "hr" ? open : `${open}${bodyHtml(node.children ?? [])}</${node.tag}>`;
}

/** Attributes with WordPress' own class names where HTML has no attribute for the thing. */
function toAttributes({ align, role, colSpan, rowSpan, ...rest }: BodyAttributes): string {
  const classes = [role, align && alignment[align]].filter((name) => name !== undefined).join(" ");
  return writeAttributes({ ...rest, colspan: colSpan, rowspan: rowSpan, class: classes === "" ? undefined : classes });
}

const alignment = {
  start: "has-text-align-left",
  center: "has-text-align-center",
  end: "has-text-align-right",
} as const;

function pictureHtml({ alt, width, height, src, variants }: Picture): string {
  const types = [...new Set(variants.map(({ type }) => type))];
  const sources = types.map((type) => {
    const srcset = variants
      .filter((variant) => variant.type === type)
      .map((variant) => `${variant.src} ${variant.width}w`);
    return `<source${writeAttributes({ type, srcset: srcset.join(", ") })}>`;
  });
  return `<picture>${sources.join("")}<img${writeAttributes({ src, alt, width, height, loading: "lazy", decoding: "async" })}></picture>`;
}

function writeAttributes(attributes: Record<string, string | number | undefined>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeHtml(String(value))}"`))
    .join("");
}
