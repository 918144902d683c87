import type { Hono } from "hono";
import { readInlineParts } from "#hosting/inlineParts.ts";
import { securityHeaders } from "#hosting/securityHeaders.ts";
import { manifestFile } from "#hosting/namedManifest.ts";
import type { ServerEnv } from "../clientAddress.ts";
import { createReaderApp } from "../readerApp.ts";
import { createPassThrough } from "./passThrough.ts";
import { RestAnswers } from "./RestAnswers.ts";
import { sendAnswer } from "./sendAnswer.ts";
import { SiteError } from "#publisher/SiteError.ts";

import type { SiteLimits } from "./siteLimits.ts";
import { siteLimits } from "./siteLimits.ts";
import { SitePages } from "./sitePages.ts";
import { WordPressSite } from "./WordPressSite.ts";

export interface WordPressOptions {
  /** The publisher's site, an http(s) address. */
  wordpressUrl: string;
  /** Believe what one proxy in front says of a visitor's address. */
  trustProxy?: boolean;
  limits?: Partial<SiteLimits>;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Told in sentences when the site fails and when it is back. */
  log?: (sentence: string) => void;
}

/** The whole site of a publisher with a WordPress: the reader's files, and what it needs of theirs on one origin. */
export function createWordPressApp({ dist, ...options }: WordPressOptions & { dist: string }): Hono<ServerEnv> {
  const { site, answers, limits, routes } = connect(options);
  const pages = new SitePages(site, answers, limits.lookupTime);
  return createReaderApp({
    dist,
    headers: securityHeaders(readInlineParts(dist)),
    routes: withManifest(routes, dist, answers),
    pageAt: (path, query) => pages.pageAt(path, query),
  });
}

/** Who installs the reader installs the publisher's paper. While the site cannot say who it is, the reader's own manifest stands. */
function withManifest(routes: Hono<ServerEnv>, dist: string, answers: RestAnswers): Hono<ServerEnv> {
  return routes.get(`/${manifestFile}`, async (c, next) => {
    try {
      return await sendAnswer(c, await answers.manifest(dist));
    } catch (error) {
      if (error instanceof SiteError) return next();
      throw error;
    }
  });
}

/** What of the site the reader needs on its own origin, without the reader: for Vite's server. */
export function createWordPressApi(options: WordPressOptions): Hono<ServerEnv> {
  return connect(options).routes;
}

function connect({ wordpressUrl, trustProxy = false, log = console.error, now, ...options }: WordPressOptions) {
  const limits: SiteLimits = { ...siteLimits, ...options.limits };
  const site = new WordPressSite({ ...limits, address: wordpressUrl, log });
  const answers = new RestAnswers(site, limits, now);
  // The first reader need not wait for it, and the log tells at once whether the address is right.
  answers.identity().catch((error: unknown) => {
    if (!(error instanceof SiteError)) log(String(error));
  });
  return { site, answers, limits, routes: createPassThrough({ site, answers, limits, trustProxy }) };
}
