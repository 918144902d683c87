import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Edition } from "./buildEdition.ts";
import { pictureFiles, renderPicture } from "./pictures/renderPicture.ts";
import { writeIfChanged } from "./writeIfChanged.ts";

/** What changed in the folder, counted in files. */
export interface Written {
  written: number;
  unchanged: number;
  deleted: number;
  drawn: number;
}

/** Makes the folder hold the edition and nothing else. Pictures that are there already are not made again: their names say what is in them. */
export async function writeEdition(edition: Edition, folder: string): Promise<Written> {
  const present = new Set(await filesIn(folder));
  const wanted = new Set([
    ...edition.files.keys(),
    ...edition.pictures.flatMap((picture) => pictureFiles(picture.name)),
  ]);
  let written = 0;
  for (const [file, value] of edition.files) {
    if (await writeIfChanged(join(folder, file), `${JSON.stringify(value)}\n`)) written += 1;
  }
  let drawn = 0;
  for (const picture of edition.pictures) {
    if (pictureFiles(picture.name).every((file) => present.has(file))) continue;
    await renderPicture(picture, folder);
    drawn += 1;
  }
  const gone = [...present].filter((file) => !wanted.has(file));
  for (const file of gone) await rm(join(folder, file));
  return { written, unchanged: edition.files.size - written, deleted: gone.length, drawn };
}

/** Paths below the folder, with `/` on every system. */
async function filesIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"));
}
