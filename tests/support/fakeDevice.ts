import { vi } from "vitest";
import { answerSearches } from "#features/search/answerSearches.ts";
import { withShelves } from "#storage/db.ts";

/** What jsdom lacks of a device: caches, and threads beside the page. Put there for one test. */
export interface FakeDevice {
  /** Puts an answer into a cache, as the worker or a download does. */
  keep(cacheName: string, url: string, body: unknown, headers?: Record<string, string>): void;
  forget(cacheName: string, url: string): void;
}

/** Threads of devices that are no more. */
const running = new Set<FakeWorker>();

const origin = "http://localhost:3000";

/** Takes everything from the shelves that a search reads. */
export async function emptyShelves(): Promise<void> {
  await withShelves((db) => Promise.all([db.clear("saved"), db.clear("searchParts")]));
}

export function openDevice(): FakeDevice {
  for (const worker of running) worker.dispatchEvent(new Event("error"));
  const shelves = new Map<string, Map<string, { text: string; headers: Record<string, string> }>>();
  const toUrl = (url: string) => new URL(url, origin).href;
  const find = (name: string, url: string) => {
    const found = shelves.get(name)?.get(toUrl(url));
    return found && new Response(found.text, { headers: found.headers });
  };
  const keep: FakeDevice["keep"] = (cacheName, url, body, headers = {}) => {
    const shelf = shelves.get(cacheName) ?? new Map();
    shelves.set(cacheName, shelf);
    shelf.set(toUrl(url), { text: typeof body === "string" ? body : JSON.stringify(body), headers });
  };
  vi.stubGlobal("caches", {
    has: async (name: string) => shelves.has(name),
    keys: async () => [...shelves.keys()],
    match: async (url: string, { cacheName }: { cacheName?: string }) =>
      (cacheName === undefined ? [...shelves.keys()] : [cacheName]).map((name) => find(name, url)).find(Boolean),
    open: async (name: string) => ({
      keys: async () => [...(shelves.get(name)?.keys() ?? [])].map((url) => ({ url })),
      match: async (request: { url: string }) => find(name, request.url),
      put: async (url: string, response: Response) =>
        keep(name, url, await response.text(), Object.fromEntries(response.headers)),
    }),
  });
  vi.stubGlobal("Worker", FakeWorker);
  return {
    keep,
    forget: (cacheName, url) => void shelves.get(cacheName)?.delete(toUrl(url)),
  };
}

/** Runs the worker's own program, and hands messages over as copies. */
class FakeWorker extends EventTarget {
  readonly #inside = new EventTarget();

  constructor() {
    super();
    running.add(this);
    answerSearches({
      hear: (listener) =>
        this.#inside.addEventListener("message", (event) => event instanceof MessageEvent && listener(event.data)),
      tell: (message) => hand(this, message),
    });
  }

  postMessage(message: unknown): void {
    hand(this.#inside, message);
  }

  terminate(): void {
    running.delete(this);
  }
}

function hand(target: EventTarget, message: unknown): void {
  const data: unknown = structuredClone(message);
  setTimeout(() => target.dispatchEvent(new MessageEvent("message", { data })));
}
