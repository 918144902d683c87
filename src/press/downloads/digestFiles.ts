import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { pictureFileSchema } from "#sources/edition/schemas.ts";
import type { PictureFile } from "../printedBody.ts";

/** A file of the edition by what is in it. */
interface Digest {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** What the files of an edition weigh, and which pictures its stories show. */
export interface Digests {
  files: Map<string, Digest>;
  /** One rendition of each picture of a story, by the story's file. */
  pictures: Map<string, string[]>;
}

/** Pixels: what is shown well on a phone and well enough on a desk. */
const goodWidth = 800;
const editionPath = "/edition/";

/** Reads every one of `files` (paths below `folder`), and the renditions of their pictures that a download takes. */
export async function digestFiles(folder: string, files: readonly string[]): Promise<Digests> {
  const digests: Digests = { files: new Map(), pictures: new Map() };
  for (const file of files) {
    const bytes = await readFile(join(folder, file));
    digests.files.set(file, digest(bytes));
    if (!file.startsWith("articles/")) continue;
    const renditions = new Set(picturesIn(JSON.parse(bytes.toString())).flatMap(toRendition));
    digests.pictures.set(file, [...renditions]);
  }
  for (const picture of new Set([...digests.pictures.values()].flat()))
    digests.files.set(picture, digest(await readFile(join(folder, picture))));
  return digests;
}

function digest(bytes: Buffer): Digest {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Every picture that stands anywhere in a JSON value. */
function picturesIn(value: unknown): PictureFile[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  const picture = v.safeParse(pictureFileSchema, value);
  return picture.success ? [picture.output] : Object.values(value).flatMap(picturesIn);
}

/** The smallest rendition that is wide enough, in the best format; it lies in the edition, or it is none of ours to take. */
function toRendition({ base, widths, formats }: PictureFile): string[] {
  if (!base.startsWith(editionPath)) return [];
  const sorted = widths.toSorted((a, b) => a - b);
  const width = sorted.find((one) => one >= goodWidth) ?? sorted.at(-1);
  const format = formats.find((one) => one === "avif") ?? formats[0];
  return [`${base.slice(editionPath.length)}-${width}.${format}`];
}
