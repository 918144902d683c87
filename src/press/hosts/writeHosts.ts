import { existsSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { securityHeaders } from "#hosting/securityHeaders.ts";
import { shellFile } from "#hosting/shellFile.ts";
import { gatherHashes } from "./gatherHashes.ts";
import { headersFile } from "./headersFile.ts";
import { nginxConfig } from "./nginxConfig.ts";
import type { Redirects } from "./redirectsFile.ts";
import { redirectsFile } from "./redirectsFile.ts";

interface HostOptions {
  /** Folder of the printed paper. */
  dist: string;
  news: "edition" | "wordpress";
  /** The origin of the WordPress that a static host's readers read directly; without one everything is ours. */
  site?: string | undefined;
  redirects: Redirects;
  nginx: {
    /** Where its configuration is written. */
    file: string;
    listen: string;
    root: string;
    upstream: string | null;
  };
}

/** Pages that the reader makes by itself; a static host needs a file for each. */
const ownPages = ["404.html", "search/index.html", "saved/index.html", "settings/index.html", "outbox/index.html"];

/** Writes what hosts need to serve the folder as our own server does: `_headers`, `_redirects`, nginx.conf. */
export async function writeHosts({ dist, news, site, redirects, nginx }: HostOptions): Promise<void> {
  const shell = basename(shellFile(dist));
  for (const page of ownPages) {
    if (existsSync(join(dist, page))) continue;
    await mkdir(dirname(join(dist, page)), { recursive: true });
    await copyFile(join(dist, shell), join(dist, page));
  }
  const hashes = await gatherHashes(dist);
  // nginx stands before our own server, which passes the site through on one origin.
  const security = securityHeaders(hashes, nginx.upstream === null ? site : undefined);
  const { file, ...where } = nginx;
  await writeFile(join(dist, "_headers"), headersFile(securityHeaders(hashes, site)));
  await writeFile(join(dist, "_redirects"), redirectsFile(redirects));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, nginxConfig({ ...where, security, shell, isLive: news === "wordpress", redirects }));
}
