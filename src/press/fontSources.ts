import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import type { TrueType } from "./readTrueType.ts";
import { readTrueType } from "./readTrueType.ts";

export type FontStyle = "normal" | "italic";

const folder = "node_modules/@fontsource-variable/newsreader/files";

/** Newsreader with its axes of weight (200-800) and optical size (6-72), as its makers publish it. */
export function newsreader(style: FontStyle): Promise<Buffer> {
  return readFile(`${folder}/newsreader-latin-opsz-${style}.woff2`);
}

/** Newsreader at one weight and optical size, to measure and to take outlines from. */
export async function measuredNewsreader(style: FontStyle, wght: number, opsz: number): Promise<TrueType> {
  const text = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz,.";
  return readTrueType(
    await subsetFont(await newsreader(style), text, { targetFormat: "sfnt", variationAxes: { wght, opsz } }),
  );
}
