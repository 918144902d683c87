import { join } from "node:path";
import type { Context } from "hono";
import { Hono } from "hono";
import { cacheControl, cacheRules, fileOf } from "#hosting/fileRules.ts";
import { shellFile } from "#hosting/shellFile.ts";
import type { ServerEnv } from "./clientAddress.ts";
import { decodePath } from "./edition.ts";
import { fileBelow, serveFile } from "./staticFiles.ts";

/** What stands at an address of a page: the reader, with a status, or the way to where the page is now. */
export type PageAnswer = { status: 200 | 404 | 410 } | { movedTo: string; for: "good" | "now" };

export interface ReaderAppOptions {
  /** Folder of the built reader, with index.html in it. */
  dist: string;
  /** Headers of every answer that brings none of that name itself. */
  headers: Record<string, string>;
  /** Answered before any file. */
  routes: Hono<ServerEnv>;
  /** Where the edition lies; without it there is none. */
  editionDir?: string;
  /** `path` is decoded and ends in a slash. */
  pageAt: (path: string, query: URLSearchParams) => Promise<PageAnswer>;
}

/** The site as visitors meet it, wherever its news come from: routes, files, and the reader at each of its pages. */
export function createReaderApp({ dist, headers, routes, editionDir, pageAt }: ReaderAppOptions): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>({ strict: false });
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  app.route("/", routes);
  app.get("*", async (c) => {
    const path = decodePath(rawPath(c)) ?? rawPath(c);
    const isEdition = path.startsWith("/edition/");
    const file =
      isEdition && editionDir !== undefined
        ? fileBelow(editionDir, path.slice("/edition".length))
        : fileBelow(dist, fileOf(path));
    const served = file === null ? null : await serveFile(c, file, cacheControl(path), 200, path);
    if (served) return served;
    // A live site may have a page at the address of a folder.
    return /^\/(?:edition|assets)\/.*[^/]$/s.test(path) ? notFound(c) : servePage(c, path, dist, pageAt);
  });
  app.all("*", (c) => c.text("Method not allowed", 405, { Allow: "GET, HEAD" }));
  app.onError((error, c) => {
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return c.text("Something went wrong on the server.", 500);
  });
  return app;
}

/** An address without a file: a page of the reader, known or not, or the way to its canonical form. */
async function servePage(
  c: Context,
  path: string,
  dist: string,
  pageAt: ReaderAppOptions["pageAt"],
): Promise<Response> {
  const { search, searchParams } = new URL(c.req.url);
  const searched = searchParams.get("s");
  if (path === "/" && searched !== null) return c.redirect(`/search/?${new URLSearchParams({ q: searched })}`, 302);
  // No page of ours has such an address, and a way on from one might lead to another host.
  const isOddPath = /\/[/.]|[\\\0]/.test(path);
  if (!isOddPath && !path.endsWith("/")) {
    const isFileName = /\.[a-z0-9]{1,11}$/i.test(path);
    if (isFileName && !isPage(await pageAt(`${path}/`, searchParams))) return notFound(c);
    return c.redirect(`${rawPath(c)}/${search}`, 301);
  }
  // What was printed is there, and asks nobody; but `/?p=123` leads on from the front page.
  const printed = isOddPath || searchParams.has("p") || searchParams.has("page_id") ? null : printedFile(dist, path);
  const page = printed && (await serveFile(c, printed, cacheRules.page));
  if (page) return page;
  const answer: PageAnswer = isOddPath ? { status: 404 } : await pageAt(path, searchParams);
  if ("movedTo" in answer && answer.for === "now") return c.redirect(answer.movedTo, 302);
  // What stands behind a story's old address goes with it; on the front page it was the address.
  if ("movedTo" in answer) return c.redirect(answer.movedTo + (path === "/" ? "" : search), 301);
  if (answer.status === 200) return (await serveFile(c, shellFile(dist), cacheRules.page)) ?? notFound(c);
  const missing = await serveFile(c, join(dist, "404.html"), cacheRules.unkept, answer.status);
  return missing ?? (await serveFile(c, shellFile(dist), cacheRules.unkept, answer.status)) ?? notFound(c);
}

function printedFile(dist: string, path: string): string | null {
  return path === "/" ? join(dist, "index.html") : fileBelow(dist, `${path}index.html`);
}

function isPage(answer: PageAnswer): boolean {
  return !("status" in answer) || answer.status === 200;
}

/** The path as it was sent, percent signs and all. */
function rawPath(c: Context): string {
  return new URL(c.req.url).pathname;
}

function notFound(c: Context): Response {
  return c.text("Not found", 404, { "Cache-Control": cacheRules.unkept });
}
