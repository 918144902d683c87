import type { Body, BodyNode } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import type { Picture } from "#domain/picture.ts";

/**
 * A body whose addresses are complete, for those who read it elsewhere. `base` is the whole address of its story: fragments
 * lead there. An address that is none stays as it is.
 */
export function absoluteBody(body: Body, base: string): Body {
  return body.map((node) => absoluteNode(node, base));
}

function absoluteNode(node: BodyNode, base: string): BodyNode {
  if (typeof node === "string") return node;
  if (isElement(node)) {
    const { attributes, children } = node;
    const href = attributes?.href;
    return {
      ...node,
      ...(attributes && href !== undefined ? { attributes: { ...attributes, href: absolute(href, base) } } : {}),
      ...(children ? { children: absoluteBody(children, base) } : {}),
    };
  }
  if (node.tag === "picture") return { ...node, picture: absolutePicture(node.picture, base) };
  if (node.tag !== "media") return node;
  const { media } = node;
  const toSource = <T extends { src: string }>(source: T): T => ({ ...source, src: absolute(source.src, base) });
  return {
    ...node,
    media: {
      ...media,
      sources: media.sources.map(toSource),
      ...(media.poster === undefined ? {} : { poster: absolute(media.poster, base) }),
      ...(media.tracks ? { tracks: media.tracks.map(toSource) } : {}),
    },
  };
}

/** A picture with complete addresses. */
function absolutePicture(picture: Picture, base: string): Picture {
  return {
    ...picture,
    src: absolute(picture.src, base),
    variants: picture.variants.map((variant) => ({ ...variant, src: absolute(variant.src, base) })),
  };
}

/** An address as seen from `base`, in full. */
export function absolute(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
