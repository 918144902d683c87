import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { createApi } from "./api.ts";
import type { ApiOptions } from "./apiContext.ts";
import type { ServerEnv } from "./clientAddress.ts";
import { Edition } from "./edition.ts";
import { isKnownPage } from "./knownPages.ts";
import { createReaderApp } from "./readerApp.ts";
import { securityHeaders } from "./securityHeaders.ts";

export interface AppOptions extends ApiOptions {
  /** Folder of the built reader, with index.html in it. */
  dist: string;
}

/** The whole site of an edition: the reader's files, the edition, and the API for comments and trending. */
export function createApp(options: AppOptions): Hono<ServerEnv> {
  const { dist, editionDir } = options;
  const edition = new Edition(editionDir);
  return createReaderApp({
    dist,
    editionDir,
    headers: securityHeaders(readFileSync(join(dist, "index.html"), "utf8")),
    routes: createApi(options),
    pageAt: async (path) => ({ status: (await isKnownPage(edition, path)) ? 200 : 404 }),
  });
}
