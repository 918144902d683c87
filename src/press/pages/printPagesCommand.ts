import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// React and the router have a slow form for developers, and take it unless they are told before they are loaded.
process.env.NODE_ENV ??= "production";

/** Pages of a live site that may fail over and over without a fault in the whole: the shell opens them. */
const mostFailures = 5;
/** Pages that were not printed and are named one by one. */
const mostNamed = 20;

/** After the build: `node build/printPages.js`, with DIST_DIR, EDITION_DIR, WORDPRESS_URL and PRINT_LIMIT as in docs/deploy.md. */
async function run(): Promise<void> {
  const dist = resolve(process.env.DIST_DIR ?? "dist");
  const isLive = (process.env.WORDPRESS_URL ?? "") !== "";
  if (process.argv.includes("--unless-live") && isLive) {
    // `npm start` beside a live WordPress: what is printed would be old in a minute, and the server has the news itself.
    const { takePagesAway } = await import("./printedBefore.ts");
    return takePagesAway(dist);
  }
  const limit = readLimit(process.env.PRINT_LIMIT);
  const { openDom } = await import("../openDom.ts");
  // Comments are outside HTML, as live stories are.
  await openDom();
  const started = performance.now();
  const { printPages } = await import("./printPages.ts");
  const { fingerprintOfCode } = await import("./fingerprint.ts");
  const press = await fingerprintOfCode(dirname(fileURLToPath(import.meta.url)));
  const open = isLive ? await openLive(dist) : await openEdition(dist);
  const { pages, written, deleted, failed, unplaced } = await printPages({ dist, limit, press, open });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `Printed ${pages} pages to ${dist} in ${seconds.toFixed(1)} s (${Math.round(pages / seconds)} a second): ` +
      `${written} written, ${pages - written} unchanged, ${deleted} deleted.`,
  );
  if (unplaced.length > 0)
    console.log(`Files stand in the place of ${unplaced.slice(0, mostNamed).join(", ")}: the reader opens such pages.`);
  for (const { path, error } of failed.slice(0, mostNamed))
    console.error(`${path} was not printed: ${describe(error)}`);
  if (failed.length > mostNamed) console.error(`${failed.length - mostNamed} more were not printed.`);
  const isBroken = failed.some(({ path }) => !path.startsWith("/")) || failed.length > (isLive ? mostFailures : 0);
  if (isBroken) process.exitCode = 1;
}

async function openEdition(dist: string) {
  const { answerFromDisk } = await import("./answerFromDisk.ts");
  const { editionPrintable } = await import("./editionPrintable.ts");
  answerFromDisk(process.env.EDITION_DIR === undefined ? join(dist, "edition") : resolve(process.env.EDITION_DIR));
  return () => editionPrintable;
}

async function openLive(dist: string) {
  const { answerFromSite, siteUrl } = await import("../live/answerFromSite.ts");
  const { wordPressPrintable } = await import("../live/wordPressPrintable.ts");
  const { openWordPress } = await import("#sources/wordpress/wordPress.ts");
  answerFromSite(join(dist, "site.json"));
  const wordPress = await openWordPress(siteUrl);
  return (client: Parameters<typeof wordPressPrintable>[1]) => wordPressPrintable(wordPress, client);
}

function readLimit(text = "2000"): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new Error(`PRINT_LIMIT must be a number of stories, such as 2000; it is "${text}"`);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

run().catch((error: unknown) => {
  console.error(`The pages could not be printed: ${describe(error)}`);
  process.exitCode = 1;
});
