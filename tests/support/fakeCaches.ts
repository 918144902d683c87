import { webcrypto } from "node:crypto";
import { vi } from "vitest";

export interface FakeCaches {
  /** Keys of what lies in a cache. */
  keysOf(name: string): string[];
  /** Puts something there as a stranger could. */
  plant(name: string, key: string, body: string): void;
  /** From now on no more than so many bytes fit in all. */
  limit(bytes: number): void;
}

const origin = "http://localhost:3000";

/** Caches as browsers have them, in memory, and digests: jsdom has neither. */
export function stubCaches(): FakeCaches {
  // Node's own takes no bytes of jsdom's making.
  const digest = (name: string, bytes: ArrayBuffer) =>
    webcrypto.subtle.digest(name, Uint8Array.from(new Uint8Array(bytes)));
  vi.stubGlobal("crypto", { subtle: { digest } });
  const stored = new Map<string, Map<string, Response>>();
  const sizes = new Map<Response, number>();
  let room = Infinity;
  const toKey = (asked: Request | URL | string) =>
    new URL(typeof asked === "object" && "url" in asked ? asked.url : asked, origin).href;
  const used = () =>
    [...stored.values()].flatMap((cache) => [...cache.values()]).reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0);
  const open = async (name: string) => {
    const cache = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, cache);
    return {
      keys: async () => [...cache.keys()].map((url) => new Request(url)),
      match: async (asked: Request | string) => cache.get(toKey(asked))?.clone(),
      delete: async (asked: Request | string) => cache.delete(toKey(asked)),
      put: async (asked: Request | string, response: Response) => {
        const size = (await response.clone().arrayBuffer()).byteLength;
        const before = cache.get(toKey(asked));
        if (used() - (before ? (sizes.get(before) ?? 0) : 0) + size > room)
          throw new DOMException("full", "QuotaExceededError");
        sizes.set(response, size);
        cache.set(toKey(asked), response);
      },
    };
  };
  vi.stubGlobal("caches", {
    open,
    match: async (asked: Request | string) =>
      [...stored.values()].map((cache) => cache.get(toKey(asked))?.clone()).find(Boolean),
    has: async (name: string) => stored.has(name),
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
  });
  return {
    keysOf: (name) => [...(stored.get(name)?.keys() ?? [])].map((url) => new URL(url).pathname),
    plant: (name, key, body) =>
      void stored.set(name, (stored.get(name) ?? new Map()).set(toKey(key), new Response(body))),
    limit: (bytes) => void (room = bytes),
  };
}
