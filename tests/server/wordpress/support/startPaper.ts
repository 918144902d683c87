import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWordPressApp } from "#server/wordpress/wordpressApp.ts";
import type { WordPressOptions } from "#server/wordpress/wordpressApp.ts";
import { serveApp } from "#tests/support/serveApp.ts";
import { shell } from "#tests/support/startServer.ts";

export interface Paper {
  /** `http://127.0.0.1:12345` */
  origin: string;
  dist: string;
  /** What it told its log. */
  said: string[];
  /** Lets milliseconds pass for all that is kept. */
  pass: (milliseconds: number) => void;
  stop: () => Promise<void>;
}

/** The reader with the real server behind it, reading from a site. */
export async function startPaper(wordpressUrl: string, options: Partial<WordPressOptions> = {}): Promise<Paper> {
  const dist = await mkdtemp(join(tmpdir(), "broadsheet-wordpress-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), shell);
  await writeFile(join(dist, "assets/main.js"), "run()");
  await writeFile(join(dist, "site.json"), "{}");
  const said: string[] = [];
  let clock = Date.UTC(2026, 0, 1);
  const now = () => clock;
  const app = createWordPressApp({ dist, wordpressUrl, now, log: (sentence) => said.push(sentence), ...options });
  const served = await serveApp(app);
  const stop = async () => {
    await served.stop();
    await rm(dist, { recursive: true, force: true });
  };
  const pass = (milliseconds: number) => (clock += milliseconds);
  return { origin: served.origin, dist, said, pass, stop };
}
