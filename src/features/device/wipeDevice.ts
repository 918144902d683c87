import { forgetAllPreferences } from "#storage/allPreferences.ts";
import { emptyShelves } from "#storage/allShelves.ts";
import { freeAllCaches } from "#storage/automaticCaches.ts";

/** Removes all that this paper keeps on the device but its own program. The shelves first: they tell every tab's downloads to stop. */
export async function wipeDevice(): Promise<void> {
  await emptyShelves();
  await freeAllCaches();
  forgetAllPreferences();
}
