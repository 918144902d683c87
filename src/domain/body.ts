import type { Picture } from "./picture.ts";

/** Tags that stand within a line. */
export const inlineBodyTags = [
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
  "u",
  "dfn",
  "var",
  "bdi",
  "bdo",
  "ruby",
  "rt",
  "rp",
  "wbr",
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
  "div",
  "details",
  "summary",
  ...inlineBodyTags,
] as const;
export type BodyTag = (typeof bodyTags)[number];

/** What a block is for where its tag alone does not say it. */
export const bodyRoles = ["pullquote", "footnotes", "footnote-link", "footnote-back"] as const;
export type BodyRole = (typeof bodyRoles)[number];

/** How a block is laid out where its tag does not say it. `-end` is the mirror image; `-words` is the part beside or over the picture. */
export const bodyLayouts = [
  "columns",
  "column",
  "column-wide",
  "gallery",
  "cover",
  "cover-words",
  "media-text",
  "media-text-end",
  "media-text-words",
  "buttons",
  "button",
  "panel",
  "verse",
  "file",
] as const;
export type BodyLayout = (typeof bodyLayouts)[number];

/** Where a block or a picture stands: beyond the width of the text, or with the text running round it. */
export const bodyPlaces = ["wide", "full", "left", "right", "center"] as const;
export type BodyPlace = (typeof bodyPlaces)[number];

/** How a numbered list counts where not in digits, as HTML's `type` says it. */
export const listTypes = ["a", "A", "i", "I"] as const;

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
  /** The number of a list's item. */
  value?: number | undefined;
  reversed?: boolean | undefined;
  type?: (typeof listTypes)[number] | undefined;
  /** `details` that stand open. */
  open?: boolean | undefined;
  /** A link to a file that is to be kept, not shown. */
  download?: boolean | undefined;
  align?: "start" | "center" | "end" | undefined;
  role?: BodyRole | undefined;
  layout?: BodyLayout | undefined;
  place?: BodyPlace | undefined;
  /** Of a gallery: 1 to 8. */
  columns?: number | undefined;
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
  place?: BodyPlace | undefined;
}

/** Something of another site that is shown in a frame, and only when the reader asks for it. */
export interface Embed {
  /** Its name for the reader, e.g. `YouTube`, or the host where no name is known. */
  provider: string;
  host: string;
  /** Address of the frame, https. */
  src: string;
  /** What it is, in the words of the story; may be empty. */
  title: string;
  /** Where to see it without the frame. */
  link: string;
  /** Width divided by height. */
  ratio?: number | undefined;
  /** Pixels, where the height does not depend on the width. */
  height?: number | undefined;
}

export interface BodyEmbed {
  tag: "embed";
  embed: Embed;
}

export const trackKinds = ["captions", "subtitles", "descriptions", "chapters"] as const;

/** A recording of the publisher's own. */
export interface Media {
  kind: "audio" | "video";
  /** At least one; `type` is a MIME type. */
  sources: { src: string; type?: string | undefined }[];
  poster?: string | undefined;
  /** Pixels. */
  width?: number | undefined;
  height?: number | undefined;
  loop?: boolean | undefined;
  muted?: boolean | undefined;
  tracks?: { src: string; kind: (typeof trackKinds)[number]; lang: string; label: string }[] | undefined;
}

export interface BodyMedia {
  tag: "media";
  media: Media;
}

/** Where a story of several pages turns to the next; only at the top of a body. */
export interface BodyPageBreak {
  tag: "page-break";
}

export type BodyNode = string | BodyElement | BodyPicture | BodyEmbed | BodyMedia | BodyPageBreak;
export type Body = BodyNode[];

/** Whether a node is an element with an inside, and none of the things that stand alone. */
export function isElement(node: BodyNode): node is BodyElement {
  return typeof node === "object" && !alone.has(node.tag);
}

const alone: ReadonlySet<string> = new Set(["picture", "embed", "media", "page-break"]);

/** Every word of a body in reading order, blocks separated by a space: for counting, searching and previews. */
export function bodyText(body: Body): string {
  const words = body.map((node) => {
    if (typeof node === "string") return node;
    if (!isElement(node)) return "";
    return bodyText(node.children ?? []) + (inlineTags.has(node.tag) ? "" : " ");
  });
  return words.join("");
}

const inlineTags: ReadonlySet<string> = new Set(inlineBodyTags);
