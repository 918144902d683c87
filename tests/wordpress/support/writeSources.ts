import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readSources } from "./readSources.ts";
import { startWordPress } from "./startWordPress.ts";

/**
 * A program: writes tests/fixtures/html/NAME/source.html for every story of a fresh WordPress.
 * `npx vite build --ssr tests/wordpress/support/writeSources.ts --outDir node_modules/.cache/wordpress/build`, then
 * `node node_modules/.cache/wordpress/build/writeSources.js`.
 */
const wordPress = await startWordPress();
try {
  for (const [name, html] of await readSources(wordPress.url)) {
    const folder = resolve("tests/fixtures/html", name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "source.html"), html);
  }
} finally {
  await wordPress.stop();
}
