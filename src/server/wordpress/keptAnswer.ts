import { createHash } from "node:crypto";

/** An answer for readers: the site's, or one about the site; everything in it is meant for our own origin. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong, of the bytes as they are before any packing; quoted when sent. */
  etag: string;
}

/** An answer in JSON: a value, or text that is JSON already. */
export function jsonAnswer(status: number, json: unknown, headers: Record<string, string> = {}): KeptAnswer {
  const bytes = new TextEncoder().encode(typeof json === "string" ? json : JSON.stringify(json));
  const all = { "Content-Type": "application/json; charset=UTF-8", ...headers };
  const hash = createHash("sha256").update(bytes).update(JSON.stringify(all));
  return { status, headers: all, bytes, etag: hash.digest("base64url").slice(0, 27) };
}

/** Bytes it takes in memory: packed forms are kept beside it, and of JSON they are smaller than the text. */
export function sizeOfAnswer({ bytes }: KeptAnswer): number {
  return 2 * bytes.length + 2048;
}
