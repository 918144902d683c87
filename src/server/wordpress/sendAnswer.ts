import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context } from "hono";
import type { Encoding } from "../acceptedEncoding.ts";
import { acceptedEncoding } from "../acceptedEncoding.ts";
import type { Found } from "./AnswerCache.ts";
import type { KeptAnswer } from "./keptAnswer.ts";

type Packed = Partial<Record<Encoding, Promise<Uint8Array<ArrayBuffer>>>>;

/** Each kept answer is packed once, when first asked for in that form. */
const packed = new WeakMap<KeptAnswer, Packed>();

/** Bytes. Smaller ones fit one packet as they are. */
const packFrom = 1024;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Quality 4 packs as fast as gzip, and smaller. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Answers with what was found: packed as the browser likes, 304 where it has it already, marked where it is old. */
export async function sendAnswer(c: Context, { value: answer, age, isStale }: Found<KeptAnswer>): Promise<Response> {
  const available: Encoding[] = answer.bytes.length < packFrom ? ["identity"] : ["br", "gzip", "identity"];
  const encoding = acceptedEncoding(c.req.header("Accept-Encoding"), available);
  const etag = `"${answer.etag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const headers = new Headers({ "Cache-Control": "no-cache", Vary: "Accept-Encoding", ...answer.headers });
  if (age > 0) headers.set("Age", String(age));
  if (isStale) {
    headers.set("X-Broadsheet-Stale", "1");
    headers.set("Warning", '110 - "Response is stale"');
  }
  if (answer.status === 200) headers.set("ETag", etag);
  if (answer.status === 200 && hasTag(c.req.header("If-None-Match"), etag)) {
    headers.delete("Content-Type");
    return new Response(null, { status: 304, headers });
  }
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  const bytes = encoding === "identity" ? answer.bytes : await pack(answer, encoding);
  headers.set("Content-Length", String(bytes.length));
  return new Response(bytes, { status: answer.status, headers });
}

function pack(answer: KeptAnswer, encoding: "br" | "gzip"): Promise<Uint8Array<ArrayBuffer>> {
  const forms = packed.get(answer) ?? {};
  packed.set(answer, forms);
  const pack = async () =>
    new Uint8Array(encoding === "br" ? await toBrotli(answer.bytes, brotliOptions) : await toGzip(answer.bytes));
  return (forms[encoding] ??= pack());
}

function hasTag(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((part) => part.trim().replace(/^W\//, "") === etag);
}
