import { keys } from "#storage/preferences.ts";
import { hasOutbox, outboxFlag, setHasOutbox } from "./outboxSignal.ts";

/**
 * Starts what sends waiting comments as soon as this device is known to have any: from before, from this window, or from another one,
 * which may die while it sends. A device without any loads no code for it.
 */
export function watchOutbox(): void {
  const start = () => {
    if (hasOutbox()) void import("./outbox.ts").then(({ startOutbox }) => startOutbox()).catch(() => undefined);
  };
  outboxFlag.hear(start);
  window.addEventListener("storage", ({ key }) => {
    if (key === keys.hasOutbox) outboxFlag.tell();
  });
  start();
}

/** A browser that was killed may have forgotten that anything waits: only the shelf itself is sure to know. */
export async function lookOnShelf(): Promise<void> {
  if (hasOutbox()) return;
  try {
    if ((await indexedDB.databases?.())?.length === 0) return;
    const { readOutbox } = await import("#storage/outbox.ts");
    if ((await readOutbox()).length > 0) setHasOutbox(true);
  } catch {
    // A device that does not open its shelves has nothing on its way.
  }
}
