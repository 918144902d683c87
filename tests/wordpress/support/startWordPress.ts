import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./findFreePort.ts";
import type { Instance } from "./php.ts";
import { runPhp, runScript } from "./php.ts";
import { prepareTemplate } from "./prepareTemplate.ts";
import { servePhp } from "./servePhp.ts";

export interface WordPressOptions {
  /** WordPress' `permalink_structure`; `""` is the plain one, where REST answers at `/?rest_route=` alone. */
  permalinks?: string;
  /** Path the site stands under, without a slash at its end: `"/blog"`. `""` is the root of its host. */
  directory?: string;
  /** Where REST lies below the home address; WordPress says `wp-json`. */
  restPrefix?: string;
  /** Lets guests comment through REST, which stock WordPress refuses. */
  commentsOverRest?: boolean;
  /** Keeps WordPress' pause between two comments of one reader, an hour long instead of 15 s. Off unless asked for. */
  flood?: boolean;
  /** Options of WordPress by name, as `update_option` takes them: `{ comment_moderation: "1" }`. */
  settings?: Record<string, string | number>;
}

export interface WordPress {
  /** Home address without a slash at its end: `http://127.0.0.1:12345` or `http://127.0.0.1:12345/blog`. */
  readonly url: string;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
  /** The server is gone, its data stays: connections are refused until `resume`. */
  pause(): Promise<void>;
  /** Answers again at the same address. */
  resume(): Promise<void>;
  /** Runs PHP (no opening tag) with WordPress loaded, beside the running server; gives what it printed. Throws PHP's message. */
  run(php: string): Promise<string>;
  /** Changes what a running site allows; the next request sees it. */
  change(options: Pick<WordPressOptions, "commentsOverRest" | "flood" | "settings">): Promise<void>;
  /** Everything stored is again as it was after `startWordPress`. */
  reset(): Promise<void>;
}

const stockPermalinks = "/%year%/%monthnum%/%postname%/";

/**
 * A real WordPress with a real database, full of the content of `php/content/`, on a free port of 127.0.0.1. The first
 * call on a machine takes PHP and WordPress' own code from packages and keeps them; later ones copy what was built.
 * Throws one sentence where PHP or the packages cannot be had.
 */
export async function startWordPress(options: WordPressOptions = {}): Promise<WordPress> {
  const { code, template } = await prepareTemplate();
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-wordpress-"));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}${options.directory ?? ""}`;
  const instance: Instance = { code, folder, url };
  const kept = join(folder, "fresh.sqlite");
  try {
    await cp(template, folder, { recursive: true });
    await runScript(instance, "localise.php", JSON.stringify(toStored({ permalinks: stockPermalinks, ...options })));
    await cp(join(folder, "wp.sqlite"), kept);
    let server = await servePhp(instance, port);
    return {
      url,
      run: (php) => runPhp(instance, php),
      change: async (changes) => void (await runScript(instance, "change.php", JSON.stringify(toStored(changes)))),
      pause: () => server.stop(),
      resume: async () => {
        await server.stop();
        server = await servePhp(instance, port);
      },
      reset: () => putBack(folder, kept),
      stop: async () => {
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The names under which the site's own options keep what was asked for. */
function toStored(options: WordPressOptions): Record<string, string | number> {
  const { permalinks, restPrefix, commentsOverRest, flood, settings } = options;
  return {
    ...(permalinks !== undefined && { permalink_structure: permalinks }),
    ...(restPrefix !== undefined && { broadsheet_rest_prefix: restPrefix }),
    ...(commentsOverRest !== undefined && { broadsheet_comments_over_rest: Number(commentsOverRest) }),
    ...(flood !== undefined && { broadsheet_flood: Number(flood) }),
    ...settings,
  };
}

/** Puts the kept database in the place of the one in use. A half-written journal of the old one must not be played into it. */
async function putBack(folder: string, kept: string): Promise<void> {
  const next = join(folder, "next.sqlite");
  await cp(kept, next);
  const left = (await readdir(folder)).filter((name) => name.startsWith("wp.sqlite-"));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
  await rename(next, join(folder, "wp.sqlite"));
}
