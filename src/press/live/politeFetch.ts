import { limitAtOnce } from "#publisher/limitAtOnce.ts";
import { readRetryAfter } from "../readRetryAfter.ts";

export interface Manners {
  /** Milliseconds for one answer. */
  timeLimit: number;
  /** How often one thing is asked for before it is given up. */
  attempts: number;
  /** Waits; milliseconds. */
  pause: (time: number) => Promise<void>;
}

/** Requests at once: a site on a small host still has readers. */
const atOnce = 4;
/** A site that wants to be left alone for longer is asked again all the same; milliseconds. */
const longestPause = 120_000;
const firstPause = 1000;
/** Things given up one after the other: the site is gone, and nothing more is asked of it. */
const mostLost = 12;

type Fetch = typeof globalThis.fetch;

/**
 * `fetch` as a publisher's site bears it from a program that asks for thousands of things: few at once, again after a pause where
 * it was too busy or failed (429, 5xx, no answer), and no more once it has gone. What is asked waits for its turn, so the time that
 * whoever asks would grant is not counted.
 */
export function politeFetch(fetchNow: Fetch, { timeLimit, attempts, pause }: Manners): Fetch {
  const inTurn = limitAtOnce(atOnce);
  let lost = 0;
  const ask = async (input: Parameters<Fetch>[0], init: RequestInit | undefined): Promise<Response> => {
    for (let attempt = 1; ; attempt += 1) {
      if (lost >= mostLost) throw new Error("The site no longer answers.");
      const outcome = await tryOnce(() => fetchNow(input, { ...init, signal: AbortSignal.timeout(timeLimit) }));
      if (outcome instanceof Response && outcome.status !== 429 && outcome.status < 500) {
        lost = 0;
        return outcome;
      }
      if (attempt < attempts) {
        const wished = outcome instanceof Response ? readRetryAfter(outcome.headers) : undefined;
        await pause(Math.min(wished ?? firstPause * 2 ** (attempt - 1), longestPause));
        continue;
      }
      lost += 1;
      if (outcome instanceof Response) return outcome;
      throw outcome;
    }
  };
  return (input, init) => inTurn(() => ask(input, init));
}

/** The whole answer, or why there is none. */
async function tryOnce(ask: () => Promise<Response>): Promise<Response | Error> {
  try {
    const response = await ask();
    const bytes = await response.arrayBuffer();
    return new Response(bytes.byteLength > 0 ? bytes : null, response);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
