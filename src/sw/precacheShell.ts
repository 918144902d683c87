import { setCacheNameDetails } from "workbox-core";
import { addPlugins, getCacheKeyForURL, precache, type PrecacheEntry } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { cachePrefix } from "./caches.ts";
import { isWhole } from "./keptCopy.ts";
import { shellFile, toShellFile } from "./shellFiles.ts";

/** Fetches the shell and the hashed files it needs when the worker installs; one bad answer and the old worker stays. */
export function precacheShell(manifest: (PrecacheEntry | string)[]): void {
  setCacheNameDetails({ prefix: cachePrefix, precache: "shell", suffix: "" });
  addPlugins([
    {
      cacheWillUpdate: async ({ request, response }) => toShellFile(request.url, response),
      // What an earlier attempt left behind is used again only if it is whole.
      cachedResponseWillBeUsed: async ({ cachedResponse }) =>
        cachedResponse && (await isWhole(cachedResponse)) ? cachedResponse : undefined,
    },
  ]);
  precache(manifest);
  // Pages are answered by their own rule, network first: the shell's files alone are claimed here.
  registerRoute(
    ({ request, url }) => request.mode !== "navigate" && getCacheKeyForURL(url.href) !== undefined,
    async ({ request }) => {
      const key = getCacheKeyForURL(request.url);
      const file = key === undefined ? undefined : await shellFile(key);
      return file ?? fetch(request);
    },
  );
}

/** The one page that opens every address of the paper; undefined where it is neither kept nor to be had. */
export async function openShell(): Promise<Response | undefined> {
  const key = getCacheKeyForURL("/shell.html");
  return key ? shellFile(key) : undefined;
}

/** Looks through all of the shell's files, and fetches what is missing or damaged. */
export async function mendShell(manifest: (PrecacheEntry | string)[]): Promise<void> {
  const keys = manifest.flatMap((entry) => getCacheKeyForURL(typeof entry === "string" ? entry : entry.url) ?? []);
  await Promise.all(keys.map(shellFile));
}
