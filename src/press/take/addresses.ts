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
  const leads = new Map(Object.entries(moved));
  const lost = new Set(gone);
  const lead = (old: string, to: string | null) => {
    for (const [from, target] of leads) {
      if (target !== old) continue;
      if (to !== null) leads.set(from, to);
      else {
        leads.delete(from);
        lost.add(from);
      }
    }
    if (to === null) lost.add(old);
    else leads.set(old, to);
  };
  const kept: [string, string][] = [];
  for (const [key, old] of Object.entries(printed)) {
    const path = now.get(key);
    if (path === undefined && isDeleted(key)) lead(old, null);
    else if (path === undefined) kept.push([key, old]);
    else if (path !== old) lead(old, path);
  }
  for (const path of now.values()) {
    leads.delete(path);
    lost.delete(path);
  }
  return { printed: Object.fromEntries([...kept, ...now]), moved: Object.fromEntries(leads), gone: [...lost].sort() };
}
