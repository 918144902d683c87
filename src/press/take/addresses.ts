import type { TakeState } from "./TakeFolder.ts";

export type Addresses = Pick<TakeState, "printed" | "moved" | "gone">;

/**
 * What becomes of the addresses that were printed before. `now`: path of each story by its key. A story with a new address leads
 * on from the old one, and from those before it; one that the site deleted is gone, and so is all that led to it.
 * `isDeleted` tells it from one that was left out.
 */
export function nextAddresses(
  { printed, moved, gone }: Addresses,
  now: ReadonlyMap<string, string>,
  isDeleted: (key: string) => boolean,
): Addresses {
  /** The addresses that stories leave now, and for which; null where the story was deleted. */
  const left = new Map<string, string | null>();
  const kept: [string, string][] = [];
  for (const [key, old] of Object.entries(printed)) {
    const path = now.get(key);
    if (path === undefined && isDeleted(key)) left.set(old, null);
    else if (path === undefined) kept.push([key, old]);
    else if (path !== old) left.set(old, path);
  }
  const leads = new Map<string, string>();
  const lost = new Set(gone);
  const lead = (from: string, to: string | null) => {
    if (to === null) lost.add(from);
    else leads.set(from, to);
  };
  // What led to a story follows it. Who comes to an address that another story leaves is not led on with that one.
  for (const [from, target] of Object.entries(moved)) {
    const to = left.get(target);
    lead(from, to === undefined ? target : to);
  }
  for (const [old, to] of left) lead(old, to);
  for (const path of now.values()) {
    leads.delete(path);
    lost.delete(path);
  }
  return { printed: Object.fromEntries([...kept, ...now]), moved: Object.fromEntries(leads), gone: [...lost].sort() };
}
