import type { QueryClient } from "@tanstack/react-query";
import type { Exchange } from "#sources/exchange.ts";
import { hearExchanges } from "#sources/exchange.ts";
import { hearConnection, readConnection, reportAnswer, reportNoAnswer } from "./connection.ts";

type Hear = (exchange: Exchange) => void;

/**
 * From now on every request of the paper tells of the connection; once the worker gives a kept copy, `openCopies` brings whoever
 * keeps book of those, and hears of all since. What failed is asked for again when the connection returns. Ends by what it gives back.
 */
export function watchNetwork(client: QueryClient, openCopies: () => Promise<Hear>): () => void {
  let hear: Hear | undefined;
  let since: Exchange[] | undefined;
  hearExchanges((exchange) => {
    if (exchange.kind === "answered") reportAnswer(exchange.isSure);
    if (exchange.kind === "unanswered") reportNoAnswer();
    if (hear) return hear(exchange);
    if (since) return void since.push(exchange);
    if (exchange.kind !== "kept" && exchange.kind !== "told") return;
    since = [exchange];
    openCopies().then(
      (opened) => {
        hear = opened;
        since?.forEach(opened);
      },
      // Its code could not be had: the next copy asks again.
      () => (since = undefined),
    );
  });
  return hearConnection(() => {
    if (readConnection() === "returned")
      void client.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
  });
}
