import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { isSourceError } from "#sources/SourceError.ts";
import { siteFileSchema } from "#sources/wordpress/siteFile.ts";
import { editionPaper } from "./feeds/editionPaper.ts";
import type { FeedPaper } from "./feeds/FeedPaper.ts";
import { writeFeeds } from "./feeds/writeFeeds.ts";
import { answerFromSite } from "./live/answerFromSite.ts";
import { nameManifest } from "./nameManifest.ts";
import { OriginError, readPublicOrigin, unknownOrigin } from "./publicOrigin.ts";

/** A reason not to print, in a sentence. */
class PrintError extends Error {}

/**
 * Part of the build: prints feeds, maps and robots.txt into the built reader, and the paper's name into its manifest. Settings: SITE_URL, DIST_DIR (`dist`), and
 * EDITION_DIR (the edition inside it) or, with WORDPRESS_URL, the `site.json` that describes the site.
 */
async function printFeeds(): Promise<void> {
  // `npm start` beside a live WordPress leads to the site's own feeds.
  if (process.argv.includes("--unless-live") && process.env.WORDPRESS_URL) return;
  const dist = resolve(process.env.DIST_DIR ?? "dist");
  if (!existsSync(dist)) throw new PrintError(`There is no folder ${dist} to print feeds into. Run \`npm run build\`.`);
  const origin = readPublicOrigin(process.env);
  const paper = await openPaper(dist, origin.origin);
  if ((process.env.WORDPRESS_URL ?? "") === "") await nameManifest(dist, editionFolder(dist));
  const { written, feeds, addresses, maps } = await writeFeeds(paper, { dist, origin, now: Date.now() });
  console.log(`Printed ${feeds} feeds and ${maps} maps of ${addresses} addresses; ${written} files changed.`);
  if (!origin.isKnown) console.warn(unknownOrigin(origin.origin));
}

async function openPaper(dist: string, origin: string): Promise<FeedPaper> {
  if ((process.env.WORDPRESS_URL ?? "") === "") return editionPaper(editionFolder(dist), origin);
  const file = join(dist, "site.json");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) throw new PrintError(`There is no ${file}: \`node build/describeSite.js\` writes it.`);
  answerFromSite(file);
  // It brings a DOM along, which an edition's feeds need not wait for.
  const { wordPressPaper } = await import("./feeds/wordPressPaper.ts");
  return wordPressPaper(v.parse(siteFileSchema, JSON.parse(text)), origin);
}

function editionFolder(dist: string): string {
  return resolve(process.env.EDITION_DIR ?? join(dist, "edition"));
}

printFeeds().catch((error: unknown) => {
  const isSentence = error instanceof PrintError || error instanceof OriginError || isSourceError(error);
  console.error(isSentence ? error.message : error);
  process.exitCode = 1;
});
