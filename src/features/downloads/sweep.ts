import { forgetVerified, readDownloads, readVerified } from "#storage/downloads.ts";
import { keyOf, listKeyOf, openKeptFiles } from "#storage/keptFiles.ts";

/**
 * Takes away every kept file that no download lists any more; what two downloads share stays while one of them does. What is there
 * is looked up before the lists are: a file that another tab lays down meanwhile is not among what may go.
 */
export async function sweep(): Promise<void> {
  const kept = await openKeptFiles();
  const keys = await kept.keys();
  const verified = await readVerified();
  const urls = new Set<string>();
  const wantedKeys = new Set<string>();
  for (const { name, hash, withPictures } of await readDownloads()) {
    const list = await kept.readList(name);
    // Nobody knows what it holds: better too much stays than too little.
    if (!list && hash !== "") return;
    wantedKeys.add(listKeyOf(name));
    for (const { url, isPicture } of list?.files ?? []) {
      if (isPicture && !withPictures) continue;
      urls.add(url);
      wantedKeys.add(keyOf(url));
    }
  }
  // In this order: what is noted as verified must lie there.
  await forgetVerified([...verified.keys()].filter((url) => !urls.has(url)));
  await kept.delete([...keys].filter((key) => !wantedKeys.has(key)));
}
