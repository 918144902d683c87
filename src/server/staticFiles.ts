import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context } from "hono";
import { contentTypes, feedType } from "#hosting/fileRules.ts";
import type { Encoding } from "./acceptedEncoding.ts";
import { acceptedEncoding } from "./acceptedEncoding.ts";
import type { ByteRange } from "./byteRange.ts";
import { readByteRange } from "./byteRange.ts";

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
  const type = feedType(address) ?? contentTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
  if (status === 200 && /^(?:audio|video)\//.test(type))
    return serveRecording(c, path, file.size, { ...headers, "Content-Type": type });
  const bytes = new Uint8Array(await readFile(path + suffixes[encoding]));
  return c.body(bytes, status, {
    ...headers,
    "Content-Type": type,
    "Content-Length": String(bytes.length),
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
  });
}

/** A recording, whole or the part that a player asks for: without parts there is no way forward in it, and some play none at all. */
function serveRecording(c: Context, path: string, size: number, known: Record<string, string>): Response {
  const headers = { ...known, "Accept-Ranges": "bytes" };
  const condition = c.req.header("If-Range");
  const isSame = condition === undefined || condition === known.ETag;
  const range = isSame ? readByteRange(c.req.header("Range"), size) : null;
  if (range === "outside")
    return c.body(null, 416, {
      "Accept-Ranges": "bytes",
      "Cache-Control": "no-cache",
      "Content-Range": `bytes */${size}`,
    });
  const part = range ?? { from: 0, to: size - 1 };
  const all: Record<string, string> = { ...headers, "Content-Length": String(part.to - part.from + 1) };
  if (range) all["Content-Range"] = `bytes ${part.from}-${part.to}/${size}`;
  const status = range ? 206 : 200;
  if (c.req.method === "HEAD" || size === 0) return c.body(null, status, all);
  return c.body(readPart(path, part), status, all);
}

/** Read as it is taken: a film of fifty megabytes is never in memory. */
function readPart(path: string, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  const chunks = createReadStream(path, { start: from, end: to })[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
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
