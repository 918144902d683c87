import { readFile } from "node:fs/promises";
import type { Manners } from "./politeFetch.ts";
import { politeFetch } from "./politeFetch.ts";

/** Where the reader asks what the site says of itself. */
export const siteUrl = "/site.json";

/** The site is granted as much time as the server grants it, and a thing is given up after some seven seconds of asking. */
const manners: Manners = {
  timeLimit: 15_000,
  attempts: 4,
  pause: (time) => new Promise((resolve) => setTimeout(resolve, time)),
};

/**
 * For as long as this program runs `fetch` reads the site's description from the file that `describeSite` wrote, and asks the site
 * itself politely for all else.
 */
export function answerFromSite(siteFile: string): void {
  const ask = politeFetch(globalThis.fetch, manners);
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== siteUrl) return ask(input, init);
    const text = await readFile(siteFile, "utf8").catch(() => null);
    return text === null ? new Response("Not found", { status: 404 }) : new Response(text);
  };
}
