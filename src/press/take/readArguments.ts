import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Wanted } from "./listStories.ts";

export interface Arguments extends Wanted {
  address: string;
  out: string;
  takesAll: boolean;
  /** Bytes. */
  largestFile: number;
}

/** What was asked for cannot be done; the message is a sentence and how it is asked. */
export class UsageError extends Error {}

const usage = `npm run edition -- https://their.site [options]

  --out DIR       folder of the edition (.data/edition); DIR.take beside it remembers what was fetched
  --since DATE    only posts published since a day such as 2024-01-31
  --limit N       only the newest N posts
  --pictures all  copies pictures of other hosts, too, instead of linking to them
  --files MB      largest recording or paper to copy (50)`;

const options = {
  out: { type: "string", default: ".data/edition" },
  since: { type: "string" },
  limit: { type: "string" },
  pictures: { type: "string", default: "own" },
  files: { type: "string", default: "50" },
} as const;

/** @throws UsageError */
export function readArguments(words: string[]): Arguments {
  const { values, positionals } = parse(words);
  const { out, since = null, limit, pictures, files } = values;
  const [address = "", ...others] = positionals;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || others.length > 0)
    throw refuse("Say which site, by one whole address such as https://their.site/.");
  if (url.username !== "" || url.password !== "")
    throw refuse("The address must not hold a password: only what guests may read is taken.");
  if (since !== null && !(/^\d{4}-\d\d-\d\d$/.test(since) && !Number.isNaN(Date.parse(since))))
    throw refuse(`--since must be a day such as 2024-01-31; it is “${since}”.`);
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    throw refuse(`--limit must be a whole number; it is “${limit}”.`);
  if (pictures !== "all" && pictures !== "own") throw refuse(`--pictures can be “own” or “all”; it is “${pictures}”.`);
  if (!/^\d{1,6}$/.test(files)) throw refuse(`--files must be a whole number of megabytes; it is “${files}”.`);
  return {
    address: url.href,
    out: resolve(out),
    since,
    limit: limit === undefined ? null : Number(limit),
    takesAll: pictures === "all",
    largestFile: Number(files) * 1024 * 1024,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(sentence: string): UsageError {
  return new UsageError(`${sentence}\n\n${usage}`);
}
