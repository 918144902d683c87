import { createHash } from "node:crypto";
import { relative } from "node:path";

/** A class of a module as pages bear it: five signs, the same wherever and for whatever it is built. */
export function shortName(local: string, file: string): string {
  const place = relative(import.meta.dirname, file.replace(/\?.*/, ""));
  const hash = createHash("sha256").update(`${place} ${local}`).digest("hex");
  return `_${Number.parseInt(hash.slice(0, 12), 16).toString(36).slice(-5)}`;
}
