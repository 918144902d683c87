import { createSignal } from "#ui/signal.ts";

/** Since when the oldest copy on the screen is kept that the network has not confirmed, milliseconds since 1970; null: there is none. */
let asOf: number | null = null;
const changed = createSignal();

export function setAsOf(moment: number | null): void {
  if (moment === asOf) return;
  asOf = moment;
  changed.tell();
}

export function readAsOf(): number | null {
  return asOf;
}

export const hearAsOf = changed.hear;
