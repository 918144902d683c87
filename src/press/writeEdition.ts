import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Edition } from "./buildEdition.ts";
import { buildDownloads } from "./downloads/buildDownloads.ts";
import { filesBelow } from "./filesBelow.ts";
import { pictureFiles, renderPicture } from "./pictures/renderPicture.ts";
import { writeIfChanged } from "./writeIfChanged.ts";

/** What changed in the folder, counted in files. */
export interface Written {
  written: number;
  unchanged: number;
  deleted: number;
  drawn: number;
}

const downloadsFolder = "downloads/";

/** Makes the folder hold the edition and nothing else. Pictures that are there already are not made again: their names say what is in them. */
export async function writeEdition(edition: Edition, folder: string): Promise<Written> {
  await mkdir(folder, { recursive: true });
  const present = new Set(await filesBelow(folder));
  let written = await writeFiles(edition.files, folder);
  let drawn = 0;
  for (const picture of edition.pictures) {
    if (pictureFiles(picture.name).every((file) => present.has(file))) continue;
    await renderPicture(picture, folder);
    drawn += 1;
  }
  const own = new Set([...edition.files.keys(), ...edition.pictures.flatMap((picture) => pictureFiles(picture.name))]);
  const gone = [...present].filter((file) => !own.has(file) && !file.startsWith(downloadsFolder));
  for (const file of gone) await rm(join(folder, file));
  // What can be taken along follows from what lies there now.
  const downloads = await buildDownloads(folder);
  written += await writeFiles(downloads, folder);
  const outdated = [...present].filter((file) => file.startsWith(downloadsFolder) && !downloads.has(file));
  for (const file of outdated) await rm(join(folder, file));
  const unchanged = edition.files.size + downloads.size - written;
  return { written, unchanged, deleted: gone.length + outdated.length, drawn };
}

async function writeFiles(files: ReadonlyMap<string, unknown>, folder: string): Promise<number> {
  let written = 0;
  for (const [file, value] of files) {
    if (await writeIfChanged(join(folder, file), `${JSON.stringify(value)}\n`)) written += 1;
  }
  return written;
}
