import { readReloadedFor, writeReloadedFor } from "#storage/preferences.ts";
import { reloadPage } from "#ui/reloading.ts";
import { askVersion } from "./askVersion.ts";

/**
 * A page whose code is no longer served is loaded anew, once for each release and address: it comes with code that is. Where nobody
 * answers it stays, and says so.
 */
export async function reloadOnce(): Promise<void> {
  const release = await askVersion().catch(() => null);
  if (release === null) return;
  await reloadFor(`${release} ${location.pathname}`);
}

/** Reloads for a reason, if it was not the last one: what a reload did not mend, a second one will not. */
export async function reloadFor(reason: string): Promise<void> {
  if (readReloadedFor() === reason) return;
  writeReloadedFor(reason);
  await reloadPage();
}
