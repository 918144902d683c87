/** Who asks: the key of a query, where the asker has one. */
export type Asker = readonly unknown[];

/**
 * How a request of the paper ended: the network answered; the worker gave a kept copy, which says nothing of the network, and since
 * when it has it (milliseconds since 1970); nobody answered. `told`: a word of the worker to this page, not yet read. `isSure`: no
 * memory of the browser can have given the answer.
 */
export type Exchange =
  | { kind: "unanswered" }
  | { kind: "answered"; url: string; asker: Asker | undefined; isSure: boolean }
  | { kind: "kept"; url: string; asker: Asker | undefined; at: number }
  | { kind: "told"; data: unknown };

/** Until when the newest is wanted, by the clock of the page. */
let newestUntil = 0;

/** The page that is open was just printed: what belongs to it shall be as new, and no older copy take its place. Milliseconds. */
export function wantNewestFor(time: number): void {
  newestUntil = performance.now() + time;
}

export function isNewestWanted(): boolean {
  return performance.now() < newestUntil;
}

/** The header by which the worker marks a kept copy; sw/keptCopy.ts writes the same. */
const keptHeader = "X-Kept";

const askers = new WeakMap<AbortSignal, Asker>();
const early: Exchange[] = [];

let tell = (exchange: Exchange): void => void early.push(exchange);

/** Who hears of every request's end, those before it included: one listener for the whole paper. */
export function hearExchanges(listener: (exchange: Exchange) => void): void {
  tell = listener;
  for (const exchange of early.splice(0)) listener(exchange);
}

let hearAnswer = (_isSure: boolean) => {};

/** Who hears, beside that, that the network answered something. */
export function hearAnswers(listener: (isSure: boolean) => void): void {
  hearAnswer = listener;
}

/** From now on the worker's words to this page are exchanges too. */
export function hearWorker(): void {
  navigator.serviceWorker?.addEventListener("message", ({ data }) => tell({ kind: "told", data }));
}

/** Gives back the signal: what is asked for with it is asked by `queryKey`. */
export function askAs({ signal, queryKey }: { signal: AbortSignal; queryKey: Asker }): AbortSignal {
  askers.set(signal, queryKey);
  return signal;
}

export function reportAnswered({ url, headers }: Response, signal: AbortSignal | undefined, isSure: boolean): void {
  const asker = signal && askers.get(signal);
  const kept = headers.get(keptHeader);
  if (kept === null) {
    tell({ kind: "answered", url, asker, isSure });
    hearAnswer(isSure);
  } else tell({ kind: "kept", url, asker, at: Number.parseInt(kept) });
}

export function reportUnanswered(): void {
  tell({ kind: "unanswered" });
}
