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

/** More than any machine takes, however busy: what is late here is late because a test has the site be silent. */
const patience = { slowAfter: 10_000, lookupTime: 10_000 };

/** For a site that is silent alone: a busy machine may take that long over any answer. */
export function startHastyPaper(wordpressUrl: string): Promise<Paper> {
  return startPaper(wordpressUrl, { limits: { timeLimit: 1_000 } });
}

/** The reader with the real server behind it, reading from a site. What it asks of the site as it starts has been answered. */
export async function startPaper(wordpressUrl: string, options: Partial<WordPressOptions> = {}): Promise<Paper> {
  const dist = await mkdtemp(join(tmpdir(), "broadsheet-wordpress-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), shell);
  await writeFile(join(dist, "assets/main.js"), "run()");
  await writeFile(join(dist, "site.json"), "{}");
  const said: string[] = [];
  let clock = Date.UTC(2026, 0, 1);
  const now = () => clock;
  const limits = { ...patience, ...options.limits };
  const log = (sentence: string) => said.push(sentence);
  const app = createWordPressApp({ dist, wordpressUrl, now, log, ...options, limits });
  const served = await serveApp(app);
  await fetch(`${served.origin}/site.json`);
  const stop = async () => {
    await served.stop();
    await rm(dist, { recursive: true, force: true });
  };
  const pass = (milliseconds: number) => (clock += milliseconds);
  return { origin: served.origin, dist, said, pass, stop };
}
