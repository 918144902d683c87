import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Files of the edition that are kept at hand: lists that many pages show. */
const mostKept = 200;

/**
 * For as long as this program runs `fetch` reads the edition from its folder, as a browser reads it from `/edition/`. What counts
 * reads and comments is not there while pages are printed.
 */
export function answerFromDisk(editionDir: string): void {
  const kept = new Map<string, Promise<Buffer | null>>();
  const read = (path: string) => {
    const known = kept.get(path);
    if (known) return known;
    const reading = readFile(path).catch(() => null);
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? "");
    if (path.includes("lists") || !path.includes("articles")) kept.set(path, reading);
    return reading;
  };
  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith("/")) return fetchElsewhere(input, init);
    const file = /^\/edition\/([^?#]+)/.exec(url)?.[1];
    const bytes = file === undefined ? null : await read(join(editionDir, ...file.split("/").map(decodeURIComponent)));
    if (bytes === null) return new Response("Not found", { status: 404 });
    return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "application/json" } });
  };
}
