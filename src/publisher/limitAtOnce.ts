/** More would have to wait than may. */
export class TooManyWaiting extends Error {}

/**
 * Runs what it is given, at most `most` at a time, in the order of asking. Where `mostWaiting` wait already, whoever comes is turned
 * away with TooManyWaiting.
 */
export function limitAtOnce(most: number, mostWaiting = Infinity): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most && waiting.length >= mostWaiting) throw new TooManyWaiting();
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
