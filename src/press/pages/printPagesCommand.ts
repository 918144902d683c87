import { join, resolve } from "node:path";

// React and the router have a slow form for developers, and take it unless they are told before they are loaded.
process.env.NODE_ENV ??= "production";

/** After the build: `node build/printPages.js`, with DIST_DIR, EDITION_DIR and PRINT_LIMIT as for the server. */
async function run(): Promise<void> {
  // `npm start` beside a live WordPress: what is printed now would be old in a minute, and the server has the news itself.
  if (process.argv.includes("--unless-live") && process.env.WORDPRESS_URL) return;
  if (process.env.WORDPRESS_URL) {
    console.log("Pages of a live WordPress are not printed: take an edition of it (docs/edition.md) and print that.");
    return;
  }
  const { printPages } = await import("./printPages.ts");
  const { answerFromDisk } = await import("./answerFromDisk.ts");
  const dist = resolve(process.env.DIST_DIR ?? "dist");
  answerFromDisk(process.env.EDITION_DIR === undefined ? join(dist, "edition") : resolve(process.env.EDITION_DIR));
  const limit = Number(process.env.PRINT_LIMIT ?? 2000);
  const started = performance.now();
  const { pages, written, deleted, failed } = await printPages({ dist, limit });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `Printed ${pages} pages to ${dist} in ${seconds.toFixed(1)} s (${Math.round(pages / seconds)} a second): ` +
      `${written} written, ${pages - written} unchanged, ${deleted} deleted.`,
  );
  for (const { path, error } of failed) console.error(`${path} could not be printed: ${describe(error)}`);
  if (failed.length > 0) process.exitCode = 1;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

run().catch((error: unknown) => {
  console.error(`The pages could not be printed: ${describe(error)}`);
  process.exitCode = 1;
});
