import type { Hono } from "hono";
import { readInlineParts } from "#hosting/inlineParts.ts";
import { securityHeaders } from "#hosting/securityHeaders.ts";
import { createApi } from "./api.ts";
import type { ApiOptions } from "./apiContext.ts";
import type { ServerEnv } from "./clientAddress.ts";
import { Edition } from "./edition.ts";
import { isKnownPage } from "./knownPages.ts";
import type { PageAnswer } from "./readerApp.ts";
import { createReaderApp } from "./readerApp.ts";

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
    headers: securityHeaders(readInlineParts(dist)),
    routes: createApi(options),
    pageAt: (path) => pageAt(edition, path),
  });
}

/** A page of the edition, or what became of it. A broken list of former addresses says nothing. */
async function pageAt(edition: Edition, path: string): Promise<PageAnswer> {
  if (await isKnownPage(edition, path)) return { status: 200 };
  const former = await edition.formerPath(path).catch(() => null);
  if (former === null) return { status: 404 };
  return former === "gone" ? { status: 410 } : { movedTo: former, for: "good" };
}
