import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context } from "hono";
import { contentTypes, feedType } from "#hosting/fileRules.ts";
import type { Encoding } from "./acceptedEncoding.ts";
import { acceptedEncoding } from "./acceptedEncoding.ts";

const suffixes = { br: ".br", gzip: ".gz", identity: "" } as const;

interface FileOnDisk {
  size: number;
  changed: number;
}

/**
 * Answers with a file, in the best form the client takes: its compressed sibling (`file.br`, `file.gz`) where that is at
 * least as new as the file itself. `address` tells the type of feeds. Null when there is no such file.
 */
export async function serveFile(
  c: Context,
  path: string,
  cacheControl: string,
  status: 200 | 404 | 410 = 200,
  address = "",
): Promise<Response | null> {
  const original = await statFile(path);
  if (!original) return null;
  const siblings = await findSiblings(path, original);
  const encoding = acceptedEncoding(c.req.header("Accept-Encoding"), [...siblings.keys()]);
  const file = siblings.get(encoding) ?? original;
  const etag = `"${file.size.toString(36)}-${Math.round(file.changed).toString(36)}${suffixes[encoding]}"`;
  const headers = {
    "Cache-Control": cacheControl,
    ETag: etag,
    ...(siblings.size > 1 ? { Vary: "Accept-Encoding" } : {}),
  };
  if (status === 200 && matches(c.req.header("If-None-Match"), etag)) return c.body(null, 304, headers);
  const bytes = new Uint8Array(await readFile(path + suffixes[encoding]));
  return c.body(bytes, status, {
    ...headers,
    "Content-Type": feedType(address) ?? contentTypes[extname(path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": String(bytes.length),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
  });
}

/**
 * Where a file of this address would lie below a folder: null for an address that leads out of it or to a hidden file.
 * `path` is decoded and begins with a slash.
 */
export function fileBelow(folder: string, path: string): string | null {
  if (/[\\\0]/.test(path)) return null;
  const segments = path.split("/").slice(1);
  return segments.some((segment) => segment === "" || segment.startsWith(".")) ? null : join(folder, ...segments);
}

async function findSiblings(path: string, original: FileOnDisk): Promise<Map<Encoding, FileOnDisk>> {
  const found = new Map<Encoding, FileOnDisk>([["identity", original]]);
  const [br, gzip] = await Promise.all([statFile(path + suffixes.br), statFile(path + suffixes.gzip)]);
  if (br && br.changed >= original.changed) found.set("br", br);
  if (gzip && gzip.changed >= original.changed) found.set("gzip", gzip);
  return found;
}

async function statFile(path: string): Promise<FileOnDisk | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { size: found.size, changed: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((part) => part.trim() === "*" || part.trim().replace(/^W\//, "") === etag);
}
