import { fileName } from "#content/storyMedia.ts";
import type { Body, BodyAttributes, BodyElement, BodyMedia, BodyNode } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import type { PictureFile, PrintedNode } from "../printedBody.ts";
import type { OwnAddresses } from "./ownAddresses.ts";
import { toOwnUrl } from "./ownAddresses.ts";

/** What a story speaks of, and where an edition has it. */
export interface Shelf {
  own: OwnAddresses;
  /** Null: it could not be had. */
  picture(picture: Picture): PictureFile | null;
  /** A copied file; null: it could not be had. */
  file(address: string): string | null;
  /** Where a link to the site itself leads in the edition; null: nowhere, its words stay. */
  link(url: URL): string | null;
  /** Where a link to a path of ours leads; null: nowhere. */
  path(path: string): string | null;
}

/** A fetched story as an edition's file has it: its pictures and files are the edition's own, and no link leads to the old site. */
export function printBody(body: Body, shelf: Shelf): PrintedNode[] {
  return body
    .flatMap((node) => printNode(node, shelf, false))
    .filter((node) => typeof node !== "string" || node !== "");
}

function printNode(node: BodyNode, shelf: Shelf, isWithin: boolean): PrintedNode[] {
  if (typeof node === "string") return [node];
  if (isElement(node)) return printElement(node, shelf);
  switch (node.tag) {
    case "picture": {
      const file = shelf.picture(node.picture);
      if (file)
        return [node.place ? { tag: "picture", picture: file, place: node.place } : { tag: "picture", picture: file }];
      return words(node.picture.alt, isWithin);
    }
    case "media":
      return printMedia(node, shelf, isWithin);
    case "embed": {
      const url = toOwnUrl(node.embed.link, shelf.own) ?? toOwnUrl(node.embed.src, shelf.own);
      if (!url) return [node];
      // Without a title it is known by its host alone, and that is left behind.
      const { title } = node.embed;
      const href = shelf.link(url);
      return href === null ? words(title, isWithin) : linked(href, title || href, isWithin);
    }
    case "page-break":
      return [node];
  }
}

function printElement(element: BodyElement, shelf: Shelf): PrintedNode[] {
  const { tag, attributes, children } = element;
  const printed = children?.flatMap((node) => printNode(node, shelf, true));
  // A figure that lost its picture, and had nothing else in it, is none.
  if (tag === "figure" && children?.length && printed?.every((node) => node === "")) return [];
  if (tag !== "a" || attributes?.href === undefined)
    return [{ tag, ...(attributes && { attributes }), ...(printed && { children: printed }) }];
  const href = toHref(attributes.href, shelf);
  if (href === null) return printed ?? [];
  return [{ tag, attributes: { ...attributes, href } satisfies BodyAttributes, ...(printed && { children: printed }) }];
}

function toHref(href: string, shelf: Shelf): string | null {
  if (href.startsWith("/")) return shelf.path(href);
  const url = toOwnUrl(href, shelf.own);
  return url ? shelf.link(url) : href;
}

/** A recording with those of its files that could be had; without any a link to it. */
function printMedia({ media }: BodyMedia, shelf: Shelf, isWithin: boolean): PrintedNode[] {
  const isOwn = (address: string) => toOwnUrl(address, shelf.own) !== null;
  const sources = media.sources.flatMap((source) => {
    const src = isOwn(source.src) ? shelf.file(source.src) : null;
    return src === null ? [] : [{ ...source, src }];
  });
  const { poster, tracks, ...rest } = media;
  const picture =
    poster === undefined ? null : shelf.picture({ alt: "", width: 0, height: 0, src: poster, variants: [] });
  const taken = tracks?.flatMap((track) => {
    const src = isOwn(track.src) ? shelf.file(track.src) : null;
    return src === null ? [] : [{ ...track, src }];
  });
  const [first] = media.sources;
  if (sources.length === 0) return first ? linked(first.src, fileName(first.src), isWithin) : [];
  const printed = {
    ...rest,
    sources,
    ...(picture && { poster: largestOf(picture) }),
    ...(taken?.length && { tracks: taken }),
  };
  return [{ tag: "media", media: printed }];
}

/** The widest rendition of a picture, in the format that every browser knows. */
export function largestOf({ base, widths, formats }: PictureFile): string {
  return `${base}-${Math.max(...widths)}.${formats.at(-1)}`;
}

function words(text: string, isWithin: boolean): PrintedNode[] {
  if (text === "") return isWithin ? [""] : [];
  return isWithin ? [text] : [{ tag: "p", children: [text] }];
}

function linked(href: string, name: string, isWithin: boolean): PrintedNode[] {
  const link: PrintedNode = { tag: "a", attributes: { href }, children: [name] };
  return isWithin ? [link] : [{ tag: "p", children: [link] }];
}
