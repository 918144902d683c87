import { readAllPreferences } from "#storage/allPreferences.ts";
import { readOwnShelves } from "#storage/allShelves.ts";

/** All that the reader made, saved and chose on this device, as the JSON of a file. @throws StorageError */
export async function exportDevice(now: Date): Promise<string> {
  const file = {
    format: 1,
    exportedAt: now.toISOString(),
    origin: location.origin,
    ...(await readOwnShelves()),
    preferences: readAllPreferences(),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Hands a text to the reader as a file, where the browser keeps such. */
export function handOver(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has it by then; none says when.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
