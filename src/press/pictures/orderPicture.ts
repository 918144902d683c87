import { createHash } from "node:crypto";
import { pictureCredit } from "../editorial.ts";
import type { PictureFile } from "../printedBody.ts";
import type { PictureOrder } from "./drawPicture.ts";
import { drawPicture } from "./drawPicture.ts";

/** Pixels. The largest is the picture's own size. */
export const pictureWidths = [480, 800, 1200, 1600] as const;
/** The last is for browsers that know none of the others. */
export const pictureFormats = ["avif", "webp"] as const;

/** 3:2, in whole pixels. */
export function pictureHeight(width: number): number {
  return Math.round((width * 2) / 3);
}

export interface DrawnPicture {
  /** Says what is in it: the story's slug and the beginning of the drawing's hash. */
  name: string;
  svg: string;
  file: PictureFile;
}

interface Wanted {
  slug: string;
  sectionSlug: string;
  /** Another seed, another picture. */
  seed: string;
  order: PictureOrder;
  alt: string;
  caption: string | undefined;
}

/** Draws a picture and describes it as the edition's files do. */
export function orderPicture({ slug, sectionSlug, seed, order, alt, caption }: Wanted): DrawnPicture {
  const svg = drawPicture(seed, order, sectionSlug);
  const name = `${slug}-${createHash("sha256").update(svg).digest("hex").slice(0, 8)}`;
  const width = Math.max(...pictureWidths);
  const file: PictureFile = {
    alt,
    width,
    height: pictureHeight(width),
    base: `/edition/pictures/${name}`,
    widths: [...pictureWidths],
    formats: [...pictureFormats],
    ...(caption ? { caption } : {}),
    credit: pictureCredit,
  };
  return { name, svg, file };
}
