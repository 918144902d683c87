/** Since when the oldest copy on the screen is kept that the network has not confirmed, milliseconds since 1970; null: there is none. */
let asOf: number | null = null;
const listeners = new Set<() => void>();

export function setAsOf(moment: number | null): void {
  if (moment === asOf) return;
  asOf = moment;
  for (const listener of listeners) listener();
}

export function readAsOf(): number | null {
  return asOf;
}

export function hearAsOf(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
