import { createHash } from "node:crypto";

/** A class of a module as pages bear it: five signs, the same wherever and for whatever it is built. `place`: the module's file, from the project's folder. */
export function shortName(local: string, place: string): string {
  const hash = createHash("sha256").update(`${place} ${local}`).digest("hex");
  return `_${Number.parseInt(hash.slice(0, 12), 16).toString(36).slice(-5)}`;
}
