import type { Context, Hono } from "hono";
import type { ServerEnv } from "../clientAddress.ts";
import type { PassThroughOptions } from "./guestRequest.ts";
import { refuseMethod } from "./guestRequest.ts";
import { streamSite } from "#publisher/readSite.ts";
import { pathBelow, plainQuery, toOwnLocation } from "#publisher/siteAddresses.ts";

const asked = ["Accept", "Range", "If-Range", "If-None-Match", "If-Modified-Since"];
const passed = [
  "Content-Type",
  "Content-Length",
  "Content-Range",
  "Content-Disposition",
  "Accept-Ranges",
  "ETag",
  "Last-Modified",
  "Cache-Control",
  "Expires",
];

/** WordPress gives a changed picture a new name; a day for those who changed one all the same. */
const kept = "public, max-age=86400, stale-while-revalidate=604800";

/** Neither runs nor is it shown by a page of the browser's own that a sandbox would break (PDF, sound, film). */
const inert = /^(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:pdf|zip|octet-stream)\b)/i;

/** What a page of ours could be made to run or to dress in, by address. */
const runnable = /script\b|^text\/css|,/i;

/** Pictures, sound, film and files of the site's posts, streamed: the browser keeps them, we do not. */
export function addUploads(app: Hono<ServerEnv>, options: PassThroughOptions): void {
  app.get("/wp-content/uploads/*", (c) => passUpload(c, options));
  app.all("/wp-content/uploads/*", (c) => refuseMethod(c, "GET, HEAD"));
}

async function passUpload(c: Context<ServerEnv>, { site, limits }: PassThroughOptions): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const file = pathBelow("/wp-content/uploads/", pathname);
  if (file === null || file === "") return c.text("Not found", 404);
  const location = await site.location();
  const query = plainQuery(search);
  const address = `${location.base}wp-content/uploads/${file}${query === "" ? "" : `?${query}`}`;
  const request = { method: c.req.method, headers: pick(asked, (name) => c.req.header(name)) };
  // It holds its place until the answer begins: who reads a film slowly keeps nobody from the news.
  const answer = await site.inTurn(() => streamSite(address, request, limits.timeLimit));
  if ([200, 206, 304, 416].includes(answer.status)) return toOwnFile(answer);
  // A whole page of the site's theme says no more than this.
  await answer.body?.cancel();
  const target = answer.headers.get("Location");
  const ownTarget = target === null ? null : toOwnLocation(location, target, address);
  if (answer.status >= 300 && answer.status < 400 && ownTarget !== null)
    return new Response(null, { status: answer.status, headers: { Location: ownTarget } });
  const status = answer.status >= 400 && answer.status < 500 ? answer.status : 502;
  return new Response(status === 404 ? "Not found" : `${address} answered ${answer.status}.`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" },
  });
}

function toOwnFile(answer: Response): Response {
  const headers = new Headers(pick(passed, (name) => answer.headers.get(name) ?? undefined));
  const type = headers.get("Content-Type") ?? "application/octet-stream";
  if (answer.status !== 304) headers.set("Content-Type", runnable.test(type) ? "text/plain; charset=utf-8" : type);
  if (inert.test(type)) headers.set("Content-Security-Policy", "frame-ancestors 'none'");
  if (!headers.has("Cache-Control") && !headers.has("Expires")) headers.set("Cache-Control", kept);
  return new Response(answer.body, { status: answer.status, headers });
}

function pick(names: readonly string[], read: (name: string) => string | undefined): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, read(name) ?? ""]).filter(([, value]) => value !== ""));
}
