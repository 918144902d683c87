import { cacheNames } from "workbox-core";
import { isHtml, isWhole, toCopy } from "./keptCopy.ts";

/** What every page of the paper says of itself and no sign-in wall does: src/press/releases/release.ts writes it. */
const ownMark = /<html\b[^>]* data-release="/;

export function isOurs(html: string): boolean {
  return ownMark.test(html);
}

/**
 * One of the shell's own files, by the key it is kept under: whole, or fetched anew. A hole, a half-written entry or something else
 * in its place heals by being asked for. undefined: it cannot be had.
 */
export async function shellFile(key: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheNames.precache);
  const found = await cache.match(key);
  if (found && (await isSoundFile(key, found)) && (await isWhole(found))) return found;
  try {
    const file = await toShellFile(key, await fetch(key, { cache: "no-cache" }));
    if (file) await cache.put(key, file.clone()).catch(() => undefined);
    return file ?? undefined;
  } catch {
    return undefined;
  }
}

/** An answer as the shell keeps it; null for what is none of ours: a wall answers everything with 200 and a page of its own. */
export async function toShellFile(url: string, response: Response): Promise<Response | null> {
  return (await isSoundFile(url, response)) ? toCopy(response) : null;
}

async function isSoundFile(url: string, response: Response): Promise<boolean> {
  const isPage = new URL(url, location.origin).pathname.endsWith(".html");
  if (response.status !== 200 || isHtml(response) !== isPage) return false;
  return !isPage || isOurs(await response.clone().text());
}
