import { setCacheNameDetails } from "workbox-core";
import { addPlugins, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { cachePrefix } from "./caches.ts";

/** The one page that opens every address of the paper. */
export const shellUrl = "/shell.html";

/** Fetches the shell and the hashed files it needs when the worker installs; one bad answer and the old worker stays. */
export function precacheShell(manifest: (PrecacheEntry | string)[]): void {
  setCacheNameDetails({ prefix: cachePrefix, precache: "shell", suffix: "" });
  addPlugins([{ cacheWillUpdate: async ({ request, response }) => (isSound(request, response) ? response : null) }]);
  // Pages are answered by their own rule, network first: the precache must not claim `/` for itself.
  precacheAndRoute(manifest, { directoryIndex: "", cleanURLs: false });
}

/** A wall that answers everything with 200 (a sign-in page, a host's notice) must not become the shell's scripts, nor JSON the shell. */
function isSound(request: Request, response: Response): boolean {
  const isHtml = response.headers.get("Content-Type")?.includes("text/html") ?? false;
  return response.status === 200 && isHtml === new URL(request.url).pathname.endsWith(".html");
}
