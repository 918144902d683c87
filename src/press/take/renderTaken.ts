import { createHash } from "node:crypto";
import { access, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Sharp, SharpOptions } from "sharp";
import sharp from "sharp";
import type { Disk } from "./disk.ts";
import { widest } from "./pictureSources.ts";
import type { TakenPicture } from "./TakeFolder.ts";

/** Pixels, as for drawn pictures; one that is narrower is made at its own width. */
const widths = [480, 800, 1200, widest];
/** A moving picture is many: it is made once, and no wider than this. */
const widestMoving = 800;
/** Drawings have no size of their own. */
const drawnWidth = 1200;
/** Below this AVIF saves nothing. Pixels. */
const smallest = 64;
/** Another number, other files: raised when the way they are made changes. */
const recipe = "1";

const options = { limitInputPixels: 100_000_000, failOn: "error" } satisfies SharpOptions;

// Two pictures are made side by side: each on one thread.
sharp.concurrency(1);
sharp.cache(false);

export interface Rendered extends TakenPicture {
  /** It is a drawing (SVG), and was made into pixels: scripts and all else in it stay behind. */
  isDrawing: boolean;
}

/** One picture may lie at several addresses that are fetched side by side: it is made once. */
const making = new Map<string, Promise<Rendered>>();

/**
 * Makes every rendition of a picture (AVIF and WebP in the widths of the edition), each in `folder` as
 * `<name>-<width>.<format>`; what is there already is not made again. Upright, in sRGB, without what a camera wrote about its owner.
 * @throws where the bytes are no picture
 */
export function renderTaken(bytes: Uint8Array, folder: string, disk: Disk): Promise<Rendered> {
  const name = createHash("sha256").update(recipe).update(bytes).digest("hex").slice(0, 20);
  const key = join(folder, name);
  const made = making.get(key) ?? render(name, bytes, folder, disk).finally(() => making.delete(key));
  making.set(key, made);
  return made;
}

async function render(name: string, bytes: Uint8Array, folder: string, disk: Disk): Promise<Rendered> {
  const found = await sharp(bytes, options).metadata();
  const isDrawing = found.format === "svg";
  const isMoving = !isDrawing && (found.pages ?? 1) > 1 && /^(?:gif|webp)$/.test(found.format ?? "");
  const turned = (found.orientation ?? 1) >= 5;
  const [ownWidth = 1, ownHeight = 1] = turned
    ? [found.height, found.width]
    : [found.width, found.pageHeight ?? found.height];
  const width = isDrawing ? drawnWidth : Math.min(ownWidth, isMoving ? widestMoving : widest);
  const height = Math.max(1, Math.round((width * ownHeight) / ownWidth));
  const made = isMoving ? [width] : [...widths.filter((one) => one < width), width];
  const formats: TakenPicture["formats"] =
    isMoving || width < smallest || height < smallest ? ["webp"] : ["avif", "webp"];
  const open = () => {
    if (isDrawing)
      return sharp(bytes, { ...options, density: Math.min(2400, Math.max(1, (72 * drawnWidth) / ownWidth)) });
    return isMoving ? sharp(bytes, { ...options, animated: true }) : sharp(bytes, options).autoOrient();
  };
  for (const one of made) {
    for (const format of formats) {
      const file = join(folder, `${name}-${one}.${format}`);
      if (await isThere(file)) continue;
      const sized = one === ownWidth && !isDrawing ? open() : open().resize({ width: one });
      await disk.writeFile(`${file}.new`, await encode(sized, format));
      await rename(`${file}.new`, file);
    }
  }
  return { name, width, height, widths: made, formats, isDrawing };
}

/** Photographs at the quality that eyes cannot tell from the original, at an effort that two slow cores can bear. */
function encode(picture: Sharp, format: "avif" | "webp"): Promise<Buffer> {
  return format === "avif"
    ? picture.avif({ quality: 55, effort: 3 }).toBuffer()
    : picture.webp({ quality: 78, effort: 4, smartSubsample: true }).toBuffer();
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
