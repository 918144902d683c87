import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { manifestFile } from "#hosting/namedManifest.ts";
import { SettingsError, readWordPressUrl } from "./settings.ts";
import { SiteError } from "#publisher/SiteError.ts";
import { siteLimits } from "./wordpress/siteLimits.ts";
import { siteManifest } from "./wordpress/siteManifest.ts";
import { WordPressSite } from "./wordpress/WordPressSite.ts";

/** A reason not to write, in a sentence. */
class WriteError extends Error {}

/**
 * Part of a build for static hosts: writes `site.json` beside the built reader and the site's name into its manifest, for browsers that read the publisher's
 * site across origins. Does nothing without WORDPRESS_URL.
 */
async function describeSite(): Promise<void> {
  const address = readWordPressUrl(process.env);
  if (address === null) return;
  const dist = resolve(process.env.DIST_DIR ?? "dist");
  if (!existsSync(dist))
    throw new WriteError(`There is no folder ${dist} to write site.json into. Run \`npm run build\`.`);
  const site = new WordPressSite({ address, timeLimit: siteLimits.timeLimit, log: () => undefined });
  const identity = await site.identity(false);
  await writeFile(join(dist, "site.json"), JSON.stringify(identity));
  await writeFile(join(dist, manifestFile), JSON.stringify(await siteManifest(dist, identity)));
}

describeSite().catch((error: unknown) => {
  const isSentence = error instanceof SiteError || error instanceof SettingsError || error instanceof WriteError;
  console.error(isSentence ? error.message : error);
  process.exitCode = 1;
});
