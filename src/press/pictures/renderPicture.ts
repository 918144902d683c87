import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Sharp } from "sharp";
import sharp from "sharp";
import type { DrawnPicture } from "./orderPicture.ts";
import { pictureFormats, pictureHeight, pictureWidths } from "./orderPicture.ts";

/** The files of a picture, relative to the edition's folder. */
export function pictureFiles(name: string): string[] {
  return pictureFormats.flatMap((format) => pictureWidths.map((width) => pictureFile(name, width, format)));
}

/** Writes every rendition of a picture below `folder`. */
export async function renderPicture({ name, svg }: DrawnPicture, folder: string): Promise<void> {
  await mkdir(dirname(join(folder, pictureFile(name, 0, ""))), { recursive: true });
  for (const width of pictureWidths) {
    const sized = svg.replace("<svg ", `<svg width="${width}" height="${pictureHeight(width)}" `);
    const drawn = sharp(Buffer.from(sized)).removeAlpha();
    const avif = await drawn.clone().avif({ quality: 60, chromaSubsampling: "4:4:4", effort: 6 }).toBuffer();
    await writeFile(join(folder, pictureFile(name, width, "avif")), avif);
    await writeFile(join(folder, pictureFile(name, width, "webp")), await smallestWebp(drawn));
  }
}

/** Flat colours are often smaller without loss than with it. */
async function smallestWebp(drawn: Sharp): Promise<Buffer> {
  const lossy = await drawn.clone().webp({ quality: 82, effort: 6, smartSubsample: true }).toBuffer();
  const near = await drawn.clone().webp({ nearLossless: true, quality: 60, effort: 6 }).toBuffer();
  return near.length <= lossy.length ? near : lossy;
}

function pictureFile(name: string, width: number, format: string): string {
  return `pictures/${name}-${width}.${format}`;
}
