import { hasKeptFiles } from "#storage/keptCache.ts";

/** Goes on with what a tab that died, or a day without a network, left undone. A device that was never asked for a download loads no code for it. */
export async function resumeDownloads(): Promise<void> {
  if (!(await hasKeptFiles())) return;
  const { goOnWithAll } = await import("./downloads.ts");
  // Where the device will not even tell, there is nothing to go on with.
  await goOnWithAll().catch(() => undefined);
}
