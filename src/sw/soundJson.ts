import type { WorkboxPlugin } from "workbox-core";

/**
 * Lets only whole JSON into a cache, and prefers a kept copy to a server in trouble (5xx), a page of somebody else (a sign-in wall)
 * or half a file. Where nothing is kept the page gets the network's answer as it is. What is gone (404, 410) is forgotten here too.
 */
export function soundJson(cacheName: string): WorkboxPlugin {
  return {
    fetchDidSucceed: async ({ request, response, state }) => {
      if (response.status === 404 || response.status === 410) await forget(cacheName, request);
      if (response.status < 500 && (!response.ok || (await isJson(response)))) return response;
      if (state) state["answer"] = response;
      throw new Error(`${request.url}: no sound answer`);
    },
    cacheWillUpdate: async ({ response }) =>
      response.status === 200 && response.type !== "opaque" && !isPrivate(response) ? response : null,
    cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && markKept(cachedResponse),
    handlerDidError: async ({ state }) => {
      const answer: unknown = state?.["answer"];
      return answer instanceof Response ? answer : undefined;
    },
  };
}

/** A kept copy, told from an answer of the network by a header that src/sources/exchange.ts looks for. */
function markKept(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("X-Kept", "1");
  const { body, status, statusText } = response;
  return new Response(body, { status, statusText, headers });
}

async function forget(cacheName: string, request: Request): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.delete(request, { ignoreVary: true });
}

async function isJson(response: Response): Promise<boolean> {
  try {
    await response.clone().json();
    return true;
  } catch {
    return false;
  }
}

/** What WordPress marks as meant for one signed-in person. `no-store` alone speaks to caches on the way and keeps no reader from their copy. */
function isPrivate(response: Response): boolean {
  return /\bprivate\b/i.test(response.headers.get("Cache-Control") ?? "");
}
