import { join, resolve } from "node:path";
import * as v from "valibot";
import type { Moderation } from "./comments/commentRepository.ts";
import { moderationPolicies } from "./comments/commentRepository.ts";

export interface Settings {
  host: string;
  port: number;
  dist: string;
  editionDir: string;
  /** Any libsql address. */
  databaseUrl: string;
  databaseToken: string | undefined;
  moderation: Moderation;
  floodSeconds: number;
  trustProxy: boolean;
  /** The WordPress site to read from; null for the edition. */
  wordpressUrl: string | null;
}

/** A setting that cannot be used; the message is a sentence for whoever set it. */
export class SettingsError extends Error {}

type Environment = Record<string, string | undefined>;

/**
 * The publisher's settings for the server, out of the environment. Folders are relative to where the program is started.
 * @throws SettingsError
 */
export function readSettings(env: Environment): Settings {
  const dist = resolve(env.DIST_DIR ?? "dist");
  return {
    host: env.HOST ?? "127.0.0.1",
    port: readNumber(env, "PORT", 4173, 65_535),
    dist,
    editionDir: env.EDITION_DIR === undefined ? join(dist, "edition") : resolve(env.EDITION_DIR),
    databaseUrl: env.DATABASE_URL ?? `file:${join(resolve(env.DATA_DIR ?? ".data"), "broadsheet.db")}`,
    databaseToken: env.DATABASE_AUTH_TOKEN,
    moderation: readModeration(env.COMMENTS_MODERATION ?? "none"),
    floodSeconds: readNumber(env, "FLOOD_SECONDS", 15, 86_400),
    trustProxy: env.TRUST_PROXY === "1",
    wordpressUrl: readWordPressUrl(env),
  };
}

/**
 * Address of the publisher's WordPress site, ending in a slash where it names a folder; null when none is set.
 * @throws SettingsError
 */
export function readWordPressUrl(env: Environment): string | null {
  const text = env.WORDPRESS_URL?.trim() ?? "";
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new SettingsError(
      `WORDPRESS_URL must be the whole address of a WordPress site, such as https://their.site/; it is "${text}".`,
    );
  if (url.username !== "" || url.password !== "")
    throw new SettingsError("WORDPRESS_URL must not hold a user name or password: readers are guests of the site.");
  url.hash = "";
  if (url.search === "" && !/\.\w+$|\/$/.test(url.pathname)) url.pathname += "/";
  return url.href;
}

function readNumber(env: Environment, name: string, fallback: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= max) return number;
  throw new SettingsError(`${name} must be a whole number from 0 to ${max}; it is "${text}".`);
}

function readModeration(text: string): Moderation {
  const policy = v.safeParse(v.picklist(moderationPolicies), text);
  if (policy.success) return policy.output;
  throw new SettingsError(`COMMENTS_MODERATION must be one of ${moderationPolicies.join(", ")}; it is "${text}".`);
}
