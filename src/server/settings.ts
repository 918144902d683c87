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
  };
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
