import type { BodyNode, BodyPlace } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";
import { attributeOf, classesOf, pixelsOf, styleOf } from "./readHtml.ts";
import type { FileAddress } from "./storyAddresses.ts";
import { toFileAddress } from "./storyAddresses.ts";
import type { StorySite } from "./toStory.ts";

/** Where plugins that load pictures late keep the true address. */
const addresses = ["data-lazy-src", "data-src", "data-original", "src"];
const candidateLists = ["data-lazy-srcset", "data-srcset", "srcset"];

const types = new Map([
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
]);

const places = new Map<string, BodyPlace>([
  ["alignleft", "left"],
  ["alignright", "right"],
  ["aligncenter", "center"],
  ["alignwide", "wide"],
  ["alignfull", "full"],
]);

export function placeOf(element: Element): BodyPlace | undefined {
  const names = classesOf(element);
  const given = element.localName === "img" ? [...names, `align${attributeOf(element, "align")}`] : names;
  return given.flatMap((name) => places.get(name) ?? [])[0];
}

/**
 * A picture of the publisher's; a link to it where it is on another host, which must not learn of the reader; its words
 * where there is no address; nothing for pixels that count readers.
 */
export function readPicture(image: Element, site: StorySite, isLinked: boolean): BodyNode[] {
  const alt = attributeOf(image, "alt");
  if (classesOf(image).some((name) => name === "emoji" || name === "wp-smiley")) return [alt];
  const width = pixelsOf(image, "width");
  const height = pixelsOf(image, "height");
  if (isPixel(image)) return [];
  const address = addressOf(image, site);
  if (!address) return isStandIn(image) ? [] : [alt];
  if ("outside" in address) return [linkTo(address.outside, alt, isLinked)];
  const picture: Picture = {
    alt,
    ...sizeOf(width, height, address.own),
    src: address.own,
    variants: variantsOf(image, site),
  };
  const place = placeOf(image);
  return [place ? { tag: "picture", picture, place } : { tag: "picture", picture }];
}

/** The picture behind the words of an old cover block: `background-image:url(…)`. */
export function readBackground(element: Element, site: StorySite): BodyNode[] {
  const [, , url = ""] = /url\(\s*(["']?)(.*?)\1\s*\)/i.exec(styleOf(element, "background-image")) ?? [];
  const address = toFileAddress(url, site);
  if (!address || "outside" in address) return [];
  const alt = attributeOf(element, "aria-label");
  return [{ tag: "picture", picture: { alt, ...sizeOf(0, 0, address.own), src: address.own, variants: [] } }];
}

/** A picture for those without scripts is used only where the one beside it is a stand-in for it. */
export function isSpare(noscript: Element): boolean {
  return noscript.querySelector("img") === null || [...neighbours(noscript)].some((image) => !isStandIn(image));
}

/** Its own address says nothing, and the picture itself stands beside it for those without scripts. */
function isStandIn(image: Element): boolean {
  const hasAddress = addresses.some((name) => /^(?:[./]|https?:)/i.test(attributeOf(image, name)));
  return (
    !hasAddress && [image.nextElementSibling, image.previousElementSibling].some((e) => e?.localName === "noscript")
  );
}

function neighbours(noscript: Element): Element[] {
  return [noscript.previousElementSibling, noscript.nextElementSibling].flatMap((e) =>
    e?.localName === "img" ? [e] : [],
  );
}

function isPixel(image: Element): boolean {
  const sides = [attributeOf(image, "width"), attributeOf(image, "height")];
  return sides.every((side) => /^[0-2](?:px)?$/.test(side));
}

function addressOf(image: Element, site: StorySite): FileAddress | null {
  for (const name of addresses) {
    const address = toFileAddress(attributeOf(image, name), site);
    if (address) return address;
  }
  return null;
}

/** A link says where it leads, unless the picture's own words do. */
function linkTo(href: string, words: string, isLinked: boolean): BodyNode {
  const text = words || new URL(href).host;
  return isLinked ? text : { tag: "a", attributes: { href }, children: [text] };
}

/** Pixels; WordPress writes them into the names of its renditions (`x-300x200.jpg`). 0 where nothing says them. */
function sizeOf(width: number, height: number, address: string): { width: number; height: number } {
  if (width > 0 && height > 0) return { width, height };
  const [, w = "0", h = "0"] = /-(\d{2,5})x(\d{2,5})\.[a-z]+(?:\?|$)/.exec(address) ?? [];
  return { width: Number(w), height: Number(h) };
}

function variantsOf(image: Element, site: StorySite): Picture["variants"] {
  const list = candidateLists.map((name) => attributeOf(image, name)).find((candidates) => candidates !== "") ?? "";
  return list.split(/,\s+/).flatMap((candidate) => {
    const [url = "", width = ""] = candidate.trim().split(/\s+/);
    const address = /^\d{1,5}w$/.test(width) ? toFileAddress(url, site) : null;
    const type = types.get(/\.([a-z]+)(?:\?|$)/i.exec(url)?.[1]?.toLowerCase() ?? "");
    if (!address || "outside" in address || !type || Number.parseInt(width, 10) < 1) return [];
    // A comma or a space would end the candidate.
    const src = address.own.replaceAll(",", "%2C");
    return [{ src, type, width: Number.parseInt(width, 10) }];
  });
}
