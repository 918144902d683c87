import { isSourceError } from "#sources/SourceError.ts";
import { readDownloads } from "#storage/downloads.ts";
import { StorageError } from "#storage/StorageError.ts";
import { applyEvent } from "./applyEvent.ts";
import { fetchDownload } from "./fetchDownload.ts";
import { networkMayBeBack, retryNow } from "./retryNow.ts";

/** Whoever holds it fetches, for all tabs; the others stand in line, and the next takes over when a tab dies. */
const lockName = "broadsheet-downloads";

/** Without a network it is tried again after ever longer pauses. Milliseconds. */
const firstPause = 5_000;
const longestPause = 60_000;

let isAtWork = false;
let isAskedAgain = false;

/** Fetches whatever the reader wants fetched, one download after the other, in this tab or in the one that is at it already. */
export async function runDownloads(): Promise<void> {
  isAskedAgain = true;
  retryNow();
  if (isAtWork) return;
  isAtWork = true;
  try {
    // Looked at once the lock is given back: who asked while that took its time is heard too.
    while (isAskedAgain) {
      isAskedAgain = false;
      await inTurn(workOff);
    }
  } finally {
    isAtWork = false;
  }
}

/** Browsers without locks have but this tab to think of. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request(lockName, work);
  else await work();
}

async function workOff(): Promise<void> {
  let pause = firstPause;
  for (;;) {
    const next = (await readDownloads()).find(({ state }) => state === "running" || state === "waiting");
    if (!next) return;
    if (await attempt(next.name)) pause = firstPause;
    else {
      await networkMayBeBack(pause);
      pause = Math.min(pause * 2, longestPause);
    }
  }
}

/** False: there is no network. @throws StorageError where the device notes nothing any more */
async function attempt(name: string): Promise<boolean> {
  await applyEvent(name, { type: "back" });
  try {
    await fetchDownload(name);
    return true;
  } catch (error) {
    if (isSourceError(error) && error.kind === "offline") {
      await applyEvent(name, { type: "lost" });
      return false;
    }
    if (error instanceof StorageError && error.reason === "full") await applyEvent(name, { type: "full" });
    // The list itself cannot be had, though somebody answers.
    else if (isSourceError(error)) await applyEvent(name, { type: "ended", missing: 1, at: new Date().toISOString() });
    else throw error;
    return true;
  }
}
