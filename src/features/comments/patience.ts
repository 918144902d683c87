/** Nobody reads a form, types and presses its button in less; programs do. Milliseconds. */
const shortestVisit = 2_000;

let shownAt: number | undefined;

/** A form for comments is on the screen, the first of this visit or a later one. */
export function noteForm(): void {
  shownAt ??= performance.now();
}

/** Resolves once the first form of this visit has been there for as long as it takes to fill one in. */
export async function waitForHand(): Promise<void> {
  const now = performance.now();
  const left = (shownAt ?? now) + shortestVisit - now;
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}
