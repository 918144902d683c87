import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context } from "hono";
import type { Encoding } from "./acceptedEncoding.ts";
import { acceptedEncoding } from "./acceptedEncoding.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

const suffixes = { br: ".br", gzip: ".gz", identity: "" } as const;

interface FileOnDisk {
  size: number;
  changed: number;
}

/**
 * Answers with a file, in the best form the client takes: its compressed sibling (`file.br`, `file.gz`) where that is at
 * least as new as the file itself. Null when there is no such file.
 */
export async function serveFile(
  c: Context,
  path: string,
  cacheControl: string,
  status: 200 | 404 = 200,
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
    "Content-Type": types[extname(path).toLowerCase()] ?? "application/octet-stream",
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
