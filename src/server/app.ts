import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import { Hono } from "hono";
import { createApi } from "./api.ts";
import type { ApiOptions } from "./apiContext.ts";
import type { ServerEnv } from "./clientAddress.ts";
import { Edition, decodePath } from "./edition.ts";
import { isKnownPage } from "./knownPages.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { fileBelow, serveFile } from "./staticFiles.ts";

export interface AppOptions extends ApiOptions {
  /** Folder of the built reader, with index.html in it. */
  dist: string;
}

const fresh = "no-cache";
const forever = "public, max-age=31536000, immutable";

/** The whole site: the reader's files, the edition, and the API for comments and trending. */
export function createApp(options: AppOptions): Hono<ServerEnv> {
  const { dist, editionDir } = options;
  const edition = new Edition(editionDir);
  const headers = securityHeaders(readFileSync(join(dist, "index.html"), "utf8"));
  const app = new Hono<ServerEnv>({ strict: false });
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });
  app.route("/", createApi(options));
  app.get("*", async (c) => {
    const path = decodePath(rawPath(c)) ?? rawPath(c);
    const isEdition = path.startsWith("/edition/");
    const file = isEdition ? fileBelow(editionDir, path.slice("/edition".length)) : fileBelow(dist, path);
    const cacheControl = /^\/(?:assets|edition\/pictures)\//.test(path) ? forever : fresh;
    const served = file === null ? null : await serveFile(c, file, cacheControl);
    if (served) return served;
    return isEdition || path.startsWith("/assets/")
      ? notFound(c)
      : servePage(c, path, edition, join(dist, "index.html"));
  });
  app.all("*", (c) => c.text("Method not allowed", 405, { Allow: "GET, HEAD" }));
  app.onError((error, c) => {
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return c.text("Something went wrong on the server.", 500);
  });
  return app;
}

/** An address without a file: a page of the reader, known or not, or the way to its canonical form. */
async function servePage(c: Context, path: string, edition: Edition, index: string): Promise<Response> {
  const { search, searchParams } = new URL(c.req.url);
  const searched = searchParams.get("s");
  if (path === "/" && searched !== null) return c.redirect(`/search/?${new URLSearchParams({ q: searched })}`, 302);
  // No page of ours has such an address, and a way on from one might lead to another host.
  const isOddPath = /\/[/.]|[\\\0]/.test(path);
  if (!isOddPath && !path.endsWith("/")) {
    const isFileName = /\.[a-z0-9]{1,11}$/i.test(path);
    if (isFileName && !(await isKnownPage(edition, `${path}/`))) return notFound(c);
    return c.redirect(`${rawPath(c)}/${search}`, 301);
  }
  const isKnown = !isOddPath && (await isKnownPage(edition, path));
  return (await serveFile(c, index, fresh, isKnown ? 200 : 404)) ?? notFound(c);
}

/** The path as it was sent, percent signs and all. */
function rawPath(c: Context): string {
  return new URL(c.req.url).pathname;
}

function notFound(c: Context): Response {
  return c.text("Not found", 404, { "Cache-Control": fresh });
}
