/** Chromium's alone: no library of types has it. */
interface SyncManager {
  register(tag: string): Promise<void>;
}

declare global {
  interface ServiceWorkerRegistration {
    readonly sync?: SyncManager;
  }
}

/** Asks the browser to tell this paper's pages when there is a connection, also those it put to sleep: src/sw/syncOutbox.ts. */
export async function askForSync(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register("outbox");
  } catch {
    // A reader may forbid it, and it is one reason to look among others.
  }
}
