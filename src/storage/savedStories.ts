import * as v from "valibot";
import { withShelves } from "./db.ts";
import { type SavedRecord, savedRecordSchema } from "./savedRecord.ts";
import { StorageError } from "./StorageError.ts";

/** The shelf of saved stories. What is stored but makes no sense counts as not there. */
export async function readSaved(path: string): Promise<SavedRecord | null> {
  return parseRecord(await withShelves((db) => db.get("saved", path)));
}

/** Every readable record, the latest saved first. */
export async function readAllSaved(): Promise<SavedRecord[]> {
  const stored = await withShelves((db) => db.getAll("saved"));
  return stored.flatMap((value) => parseRecord(value) ?? []).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

export async function listSavedPaths(): Promise<string[]> {
  return withShelves((db) => db.getAllKeys("saved"));
}

/** Refuses what could not be read again, so that nothing is called saved that is lost. */
export async function writeSaved(record: SavedRecord): Promise<void> {
  const stored = parseRecord(record);
  if (!stored) throw new StorageError("unavailable", `${record.path} is no story that can be kept`);
  await withShelves((db) => db.put("saved", stored));
}

export async function deleteSaved(path: string): Promise<void> {
  await withShelves((db) => db.delete("saved", path));
}

function parseRecord(value: unknown): SavedRecord | null {
  const parsed = v.safeParse(savedRecordSchema, value);
  return parsed.success ? parsed.output : null;
}
