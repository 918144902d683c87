/**
 * Milliseconds that work takes of itself: the least of three times. A machine that has other things to do is slow now and then; work
 * that takes long is slow always.
 */
export function quickest(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}
