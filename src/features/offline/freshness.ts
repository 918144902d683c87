import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { hearExchanges } from "#sources/exchange.ts";
import { hearConnection, readConnection, reportAnswer, reportNoAnswer } from "./connection.ts";
import { copiesOf, forgetCopies, noteExchange, noteTold } from "./copies.ts";

/** How current what stands on the screen is. */
export interface Freshness {
  /** Query on the screen for which there is something newer. */
  newer: QueryKey | null;
  /** Since when the oldest copy on the screen is kept that the network has not confirmed, milliseconds since 1970; null: there is none. */
  asOf: number | null;
}

const fresh: Freshness = { newer: null, asOf: null };
let freshness = fresh;
let queries: QueryClient | undefined;
const listeners = new Set<() => void>();

/** From now on every request of the paper tells of the connection, and of how current the queries of this client are. Ends by what it gives back. */
export function watchFreshness(client: QueryClient): () => void {
  queries = client;
  hearExchanges((exchange) => {
    const told = exchange.kind === "told" ? noteTold(exchange.data) : null;
    if (exchange.kind === "answered") reportAnswer(exchange.isSure);
    if (told === "same" || told === "newer") reportAnswer(false);
    if (exchange.kind === "unanswered" || told === "silence") reportNoAnswer();
    if (told !== null || noteExchange(exchange, look)) look();
  });
  const stopHearing = hearConnection(() => {
    if (readConnection() === "returned") void askAnew(client);
  });
  const stopLooking = client.getQueryCache().subscribe(({ type }) => {
    if (type === "observerAdded" || type === "observerRemoved") look();
  });
  return () => {
    stopHearing();
    stopLooking();
  };
}

/** Shows what is newer: the worker has it by now. */
export async function showNewer(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const query = client.getQueryCache().find({ queryKey, exact: true });
  if (!query) return;
  forgetCopies(query.queryHash);
  look();
  await client.refetchQueries({ queryKey, exact: true });
}

export function hearFreshness(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readFreshness(): Freshness {
  return freshness;
}

/** The connection is back: what failed, and what was not confirmed, is asked for again. */
async function askAnew(client: QueryClient): Promise<void> {
  await client.refetchQueries({
    type: "active",
    predicate: ({ state, queryHash }) => state.status === "error" || copiesOf(queryHash).some(isUnconfirmed),
  });
}

function isUnconfirmed({ news }: { news: string }): boolean {
  return news === "silence" || news === "trouble";
}

function look(): void {
  const shown = queries?.getQueryCache().findAll({ type: "active" }) ?? [];
  const copies = shown.flatMap(({ queryHash }) => copiesOf(queryHash));
  const times = copies.filter(isUnconfirmed).map(({ at }) => at);
  const newer = shown.find(({ queryHash }) => copiesOf(queryHash).some(({ news }) => news === "newer"));
  const next = { newer: newer?.queryKey ?? null, asOf: times.length > 0 ? Math.min(...times) : null };
  if (next.newer === freshness.newer && next.asOf === freshness.asOf) return;
  freshness = next;
  for (const listener of listeners) listener();
}
