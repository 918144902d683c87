import { startTransition, useEffect, useState } from "react";

/** Comments drawn at once: what a tall window shows, and more. */
const first = 60;
/** And in each moment after. */
const step = 80;

/**
 * How many of `total` comments are drawn by now. Thousands come bit by bit, each in a moment of its own, and every bit may be
 * interrupted: the page answers all the while, and in the end every word is there to be searched and read aloud.
 */
export function useGrowing(total: number): number {
  const [grown, setGrown] = useState(first);
  useEffect(() => {
    if (grown >= total) return;
    const next = setTimeout(() => startTransition(() => setGrown(grown + step)));
    return () => clearTimeout(next);
  }, [grown, total]);
  return Math.min(grown, total);
}
