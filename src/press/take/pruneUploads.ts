import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TakeFolder } from "./TakeFolder.ts";
import type { Needs } from "./TakeShelf.ts";

/** Forgets pictures and files that no story speaks of any more. */
export async function pruneUploads({ folder, state }: TakeFolder, { pictures, files }: Needs): Promise<void> {
  for (const address of Object.keys(state.pictures)) if (!pictures.has(address)) delete state.pictures[address];
  for (const address of Object.keys(state.files)) if (!files.has(address)) delete state.files[address];
  const names = new Set(Object.values(state.pictures).map(({ name }) => name));
  const kept = new Set(Object.values(state.files).map((file) => file.replace(/^files\//, "")));
  const prune = async (kind: string, isKept: (file: string) => boolean) => {
    for (const file of await readdir(join(folder, kind)))
      if (!isKept(file)) await rm(join(folder, kind, file), { force: true });
  };
  await prune("pictures", (file) => names.has(file.replace(/-\d+\.\w+$/, "")));
  await prune("files", (file) => kept.has(file));
}
