import { hashKey } from "@tanstack/react-query";
import * as v from "valibot";
import type { Asker, Exchange } from "#sources/exchange.ts";

/**
 * What the worker says of the network, once it has asked behind a kept copy: the same, something newer, an answer that makes no
 * sense, or none at all. `asking`: it has not said yet.
 */
type News = "asking" | "same" | "newer" | "trouble" | "silence";

/** A kept copy that a query was given. */
export interface Copy {
  /** Since when the worker has it, milliseconds since 1970. */
  at: number;
  news: News;
}

/** src/sw/tellPage.ts sends it. */
const toldSchema = v.object({
  type: v.literal("asked"),
  url: v.string(),
  at: v.number(),
  news: v.picklist(["same", "newer", "trouble", "silence"]),
});

/** How long the network may take before what is shown counts as not confirmed. Milliseconds. */
const patience = 3_000;

/** By the hash of the query's key, and the address. */
const copies = new Map<string, Map<string, Copy>>();
/** Words that came before the copy they are about. */
const told = new Map<string, News>();

/** The copies that the query of this hash was given last. */
export function copiesOf(queryHash: string): Copy[] {
  return [...(copies.get(queryHash)?.values() ?? [])];
}

export function forgetCopies(queryHash: string): void {
  copies.delete(queryHash);
}

/** Takes note of what an exchange says of copies. True: something changed. */
export function noteExchange(exchange: Exchange, onLate: () => void): boolean {
  if (exchange.kind === "told" || exchange.kind === "unanswered") return false;
  const { url, asker } = exchange;
  if (!asker) return false;
  if (exchange.kind === "answered") return copies.get(hashKey(asker))?.delete(url) ?? false;
  if (exchange.kind === "kept") noteKept(asker, url, exchange.at, onLate);
  return exchange.kind === "kept";
}

function noteKept(asker: Asker, url: string, at: number, onLate: () => void): void {
  const hash = hashKey(asker);
  const known = copies.get(hash) ?? new Map<string, Copy>();
  const copy: Copy = { at, news: told.get(`${at} ${url}`) ?? "asking" };
  copies.set(hash, known.set(url, copy));
  setTimeout(() => {
    if (copy.news !== "asking") return;
    copy.news = "silence";
    onLate();
  }, patience);
}

/** What the worker said, and of which copies; null: nothing of ours. */
export function noteTold(data: unknown): News | null {
  const parsed = v.safeParse(toldSchema, data);
  if (!parsed.success) return null;
  const { url, at, news } = parsed.output;
  told.set(`${at} ${url}`, news);
  for (const known of copies.values()) {
    const copy = known.get(url);
    if (copy?.at === at) copy.news = news;
  }
  return news;
}
