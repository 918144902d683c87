import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Comments drawn at once: what a tall window shows, and more. */
const first = 50;
/** And in each moment after, by how long a device takes over them. */
const fewest = 15;
const most = 60;
/** Milliseconds that one lot may take to be laid out. */
const limit = 30;

/**
 * How many of `total` comments are drawn by now. Thousands come bit by bit, each in a moment of its own, and every bit may be
 * interrupted: the page answers all the while, and in the end every word is there to be searched and read aloud.
 */
export function useGrowing(total: number): number {
  const [grown, setGrown] = useState(first);
  const step = useRef(20);
  const changedAt = useRef(0);
  useLayoutEffect(() => {
    changedAt.current = performance.now();
  });
  useEffect(() => {
    if (grown >= total) return;
    // Effects come after the browser has laid out and painted what changed.
    const isSlow = performance.now() - changedAt.current > limit;
    step.current = isSlow ? Math.max(fewest, step.current / 2) : Math.min(most, step.current + 5);
    const next = setTimeout(() => startTransition(() => setGrown(grown + Math.round(step.current))));
    return () => clearTimeout(next);
  }, [grown, total]);
  return Math.min(grown, total);
}
