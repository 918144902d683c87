import type { Picture } from "#domain/picture.ts";

export interface OnePicture {
  src: string;
  /** MIME type. */
  type: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Formats from the one every program can show to the one that few can. */
const order = ["image/jpeg", "image/png", "image/gif", "image/webp"];

const typesByEnding: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

/**
 * The rendition for programs that take one address (link previews, search engines, feed readers): the format most of them
 * know, and of it the smallest that is at least `enough` pixels wide, else the widest.
 */
export function pictureFor(picture: Picture, enough = 1200): OnePicture {
  const ending = /\.([a-z]+)(?:$|[?#])/i.exec(picture.src)?.[1]?.toLowerCase() ?? "";
  const own = { src: picture.src, type: typesByEnding[ending] ?? "", width: picture.width };
  const all = [...picture.variants, ...(picture.variants.some(({ src }) => src === own.src) ? [] : [own])];
  const type = order.find((known) => all.some((variant) => variant.type === known)) ?? own.type;
  const fit = all.filter((variant) => variant.type === type).sort((a, b) => a.width - b.width);
  const chosen = fit.find(({ width }) => width >= enough) ?? fit.at(-1) ?? own;
  return { ...chosen, height: Math.max(1, Math.round((chosen.width * picture.height) / picture.width)) };
}
