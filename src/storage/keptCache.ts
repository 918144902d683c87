/**
 * The cache that holds what readers download: pages fill and empty it, the worker answers from it (sw/caches.ts has the same name)
 * and never touches what is in it.
 */
export const keptCache = "broadsheet-kept";

/** Whether this browser can keep and verify files: not on insecure addresses, and not in some private windows. */
export function canKeepFiles(): boolean {
  return "caches" in globalThis && "subtle" in globalThis.crypto;
}

/** Whether a download was ever asked for here: the cheapest of all questions about it. */
export async function hasKeptFiles(): Promise<boolean> {
  return "caches" in globalThis && (await caches.has(keptCache).catch(() => false));
}
