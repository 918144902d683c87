import type { Body, BodyAttributes, BodyElement, BodyNode, BodyPlace, Embed, Media } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import { escapeHtml } from "./escapeHtml.ts";

/** A story as HTML, for clients that know WordPress' `content.rendered`. Everything is escaped. */
export function bodyHtml(body: Body): string {
  return body.map(nodeHtml).join("");
}

function nodeHtml(node: BodyNode): string {
  if (typeof node === "string") return escapeHtml(node);
  if (!isElement(node)) return aloneHtml(node);
  const open = `<${node.tag}${toAttributes(node.attributes ?? {})}>`;
  return childless.has(node.tag) ? open : `${open}${bodyHtml(node.children ?? [])}</${node.tag}>`;
}

const childless = new Set(["br", "hr", "wbr"]);

function aloneHtml(node: Exclude<BodyNode, string | BodyElement>): string {
  switch (node.tag) {
    case "picture":
      return pictureHtml(node.picture, node.place);
    case "embed":
      return embedHtml(node.embed);
    case "media":
      return mediaHtml(node.media);
    case "page-break":
      return "<!--nextpage-->";
  }
}

/** Attributes with WordPress' own class names where HTML has no attribute for the thing. */
function toAttributes({ align, role, layout, place, columns, colSpan, rowSpan, ...rest }: BodyAttributes): string {
  const names = [
    role,
    align && alignment[align],
    layout && `wp-block-${layout}`,
    place && `align${place}`,
    columns && `columns-${columns}`,
  ];
  const classes = names.filter((name) => name !== undefined).join(" ");
  return writeAttributes({ ...rest, colspan: colSpan, rowspan: rowSpan, class: classes === "" ? undefined : classes });
}

const alignment = {
  start: "has-text-align-left",
  center: "has-text-align-center",
  end: "has-text-align-right",
} as const;

/** Without its frame: whoever shows this decides whom their readers meet. */
function embedHtml({ link, title, provider }: Embed): string {
  return `<figure class="wp-block-embed"><a${writeAttributes({ href: link })}>${escapeHtml(title || provider)}</a></figure>`;
}

function mediaHtml({ kind, sources, tracks = [], ...looks }: Media): string {
  const inside = [
    ...sources.map((source) => `<source${writeAttributes(source)}>`),
    ...tracks.map(({ lang, ...track }) => `<track${writeAttributes({ ...track, srclang: lang })}>`),
  ];
  return `<${kind}${writeAttributes({ ...looks, controls: true, preload: "none" })}>${inside.join("")}</${kind}>`;
}

function pictureHtml({ alt, width, height, src, variants }: Picture, place: BodyPlace | undefined): string {
  const types = [...new Set(variants.map(({ type }) => type))];
  const sources = types.map((type) => {
    const srcset = variants
      .filter((variant) => variant.type === type)
      .map((variant) => `${variant.src} ${variant.width}w`);
    return `<source${writeAttributes({ type, srcset: srcset.join(", ") })}>`;
  });
  return `<picture>${sources.join("")}<img${writeAttributes({ src, alt, width, height, class: place && `align${place}`, loading: "lazy", decoding: "async" })}></picture>`;
}

/** `true` is an attribute without a value, `false` and `undefined` are none. */
function writeAttributes(attributes: Record<string, string | number | boolean | undefined>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined || value === false) return "";
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
    })
    .join("");
}
