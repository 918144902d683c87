import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { type Exchange, wantNewestFor } from "#sources/exchange.ts";
import { createSignal } from "#ui/signal.ts";
import { setAsOf } from "./asOf.ts";
import { hearConnection, readConnection, reportAnswer, reportNoAnswer } from "./connection.ts";
import { copiesOf, forgetCopies, noteExchange, noteTold } from "./copies.ts";

/** What is asked for within this time is what is shown. Milliseconds. */
const newestTime = 3_000;

/** Query on the screen for which there is something newer. */
let newer: QueryKey | null = null;
let queries: QueryClient | undefined;
const changed = createSignal();

/** How current the queries of this client are, by the exchanges that `hear` is told of from the first kept copy on. */
export function watchFreshness(client: QueryClient): { hear: (exchange: Exchange) => void; stop: () => void } {
  queries = client;
  const stopHearing = hearConnection(() => {
    if (readConnection() === "returned") void askAnew(client);
  });
  const stopLooking = client.getQueryCache().subscribe(({ type }) => {
    if (type === "observerAdded" || type === "observerRemoved") look();
  });
  return {
    hear(exchange) {
      const told = exchange.kind === "told" ? noteTold(exchange.data) : null;
      if (told === "same" || told === "newer") reportAnswer(false);
      if (told === "silence") reportNoAnswer();
      if (told !== null || noteExchange(exchange, look)) look();
    },
    stop() {
      stopHearing();
      stopLooking();
    },
  };
}

/** Shows what is newer, as the network has it: the worker has kept it only where the device had room. */
export async function showNewer(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const query = client.getQueryCache().find({ queryKey, exact: true });
  if (!query) return;
  forgetCopies(query.queryHash);
  look();
  wantNewestFor(newestTime);
  await client.refetchQueries({ queryKey, exact: true });
}

export const hearNewer = changed.hear;

export function readNewer(): QueryKey | null {
  return newer;
}

/** The connection is back: what was not confirmed is asked for again. */
async function askAnew(client: QueryClient): Promise<void> {
  await client.refetchQueries({
    type: "active",
    predicate: ({ queryHash }) => copiesOf(queryHash).some(isUnconfirmed),
  });
}

function isUnconfirmed({ news }: { news: string }): boolean {
  return news === "silence" || news === "trouble";
}

function look(): void {
  const shown = queries?.getQueryCache().findAll({ type: "active" }) ?? [];
  const copies = shown.flatMap(({ queryHash }) => copiesOf(queryHash));
  const times = copies.filter(isUnconfirmed).map(({ at }) => at);
  setAsOf(times.length > 0 ? Math.min(...times) : null);
  const found =
    shown.find(({ queryHash }) => copiesOf(queryHash).some(({ news }) => news === "newer"))?.queryKey ?? null;
  if (found === newer) return;
  newer = found;
  changed.tell();
}
