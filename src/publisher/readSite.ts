import { proxy } from "hono/proxy";
import { TimeUp, toSiteError } from "./networkFailure.ts";
import { SiteError } from "./SiteError.ts";

/** What may be sent to the site: named headers and nothing that the visitor's browser added. */
export interface SiteRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: ArrayBuffer;
}

/** What the site answered, whole. Redirects are answers, never followed here. */
export interface SiteAnswer {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface ReadLimits {
  /** Milliseconds, from the request to the last byte. */
  timeLimit: number;
  /** Bytes. */
  maxBytes: number;
  /** Take what came up to `maxBytes` and leave the rest, rather than fail. */
  cut?: boolean;
}

const userAgent = "Broadsheet";

/**
 * Asks the site, and reads its answer to the end.
 * @throws SiteError
 */
export async function readSite(url: string, request: SiteRequest, limits: ReadLimits): Promise<SiteAnswer> {
  return withTimeLimit(url, limits.timeLimit, async (signal) => {
    const response = await send(url, request, signal);
    const bytes = await readBytes(response, url, limits, signal);
    return { status: response.status, headers: response.headers, bytes };
  });
}

/**
 * Asks the site and hands on its answer as a stream, which breaks off when nothing comes for as long as `timeLimit`.
 * @throws SiteError
 */
export async function streamSite(url: string, request: SiteRequest, timeLimit: number): Promise<Response> {
  const response = await withTimeLimit(url, timeLimit, (signal) => send(url, request, signal));
  if (!response.body) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await withTimeLimit(url, timeLimit, (signal) => readChunk(reader, signal));
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}

function send(url: string, { method = "GET", headers = {}, body }: SiteRequest, signal: AbortSignal) {
  return proxy(url, {
    method,
    headers: { "User-Agent": userAgent, ...headers },
    ...(body ? { body } : {}),
    redirect: "manual",
    signal,
  });
}

async function withTimeLimit<T>(url: string, timeLimit: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new TimeUp()), timeLimit);
  try {
    return await run(controller.signal);
  } catch (cause) {
    throw toSiteError(controller.signal.aborted ? controller.signal.reason : cause, url, timeLimit);
  } finally {
    clearTimeout(timer);
  }
}

async function readBytes(
  response: Response,
  url: string,
  { maxBytes, cut = false }: ReadLimits,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await readChunk(reader, signal);
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size <= maxBytes) continue;
    reader.cancel().catch(() => undefined);
    if (cut) break;
    throw new SiteError(502, `${url} answered with more than ${maxBytes / (1024 * 1024)} MB.`);
  }
  return new Uint8Array(Buffer.concat(chunks, Math.min(size, maxBytes)));
}

/** fetch() may lose sight of its signal once the headers are there, so it is heeded here. */
async function readChunk(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal) {
  const leave = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", leave, { once: true });
  const chunk = await reader.read().finally(() => signal.removeEventListener("abort", leave));
  signal.throwIfAborted();
  return chunk;
}
