import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { isSourceError } from "#sources/SourceError.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import { redirectsSchema } from "#sources/edition/schemas.ts";
import { editionFolder } from "#publisher/editionFolder.ts";
import type { Redirects } from "./hosts/redirectsFile.ts";
import { mostRedirects } from "./hosts/redirectsFile.ts";
import { writeHosts } from "./hosts/writeHosts.ts";

/**
 * Part of the build, after all pages are printed: `_headers`, `_redirects` and `build/nginx.conf`. Settings: DIST_DIR,
 * EDITION_DIR, WORDPRESS_URL as elsewhere; NGINX_LISTEN (`127.0.0.1:8080`), NGINX_ROOT (the folder itself) and
 * NGINX_UPSTREAM (`http://127.0.0.1:4173`, where `npm start` listens; `none` for files alone).
 */
async function printHosts(): Promise<void> {
  const dist = resolve(process.env.DIST_DIR ?? "dist");
  if (!existsSync(join(dist, "index.html"))) throw new Error(`${dist} holds no index.html. Run \`npm run build\`.`);
  const isWordPress = (process.env.WORDPRESS_URL ?? "") !== "";
  const edition = resolve(process.env.EDITION_DIR ?? join(dist, "edition"));
  const redirects = isWordPress ? { moved: {}, gone: [] } : await readRedirects(edition);
  const upstream = process.env.NGINX_UPSTREAM ?? "http://127.0.0.1:4173";
  const file = resolve(process.env.NGINX_FILE ?? "build/nginx.conf");
  await writeHosts({
    dist,
    news: isWordPress ? "wordpress" : "edition",
    site: isWordPress ? await readSiteOrigin(dist) : undefined,
    redirects,
    nginx: {
      file,
      listen: process.env.NGINX_LISTEN ?? "127.0.0.1:8080",
      root: process.env.NGINX_ROOT ?? dist,
      upstream: upstream === "none" ? null : upstream,
    },
  });
  const moved = Object.keys(redirects.moved).length;
  console.log(`Wrote _headers and _redirects (${moved} moved stories) to ${dist}, and ${file}.`);
  if (moved > mostRedirects)
    console.warn(`Cloudflare Pages reads ${mostRedirects} lines of _redirects; there are more.`);
}

async function readRedirects(edition: string): Promise<Redirects> {
  try {
    return await editionFolder(edition)(editionFiles.redirects, redirectsSchema);
  } catch (error) {
    if (isSourceError(error) && error.kind === "not-found") return { moved: {}, gone: [] };
    throw error;
  }
}

/** Where browsers find the site's API, if not with us: `site.json` tells. */
async function readSiteOrigin(dist: string): Promise<string | undefined> {
  const { api } = v.parse(v.object({ api: v.string() }), JSON.parse(await readFile(join(dist, "site.json"), "utf8")));
  return URL.canParse(api) ? new URL(api).origin : undefined;
}

printHosts().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
