import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Short, and the same for the same values; what many pages show is looked through once. */
export function fingerprint(...values: readonly unknown[]): string {
  const hash = createHash("sha256");
  for (const value of values) hash.update(printOf(value)).update("\n");
  return hash.digest("base64url").slice(0, 22);
}

const known = new WeakMap<object, string>();

function printOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const found = known.get(value) ?? createHash("sha256").update(JSON.stringify(value)).digest("base64url");
  known.set(value, found);
  return found;
}

/** Of the programs in a folder: another press may print another page of the same news. */
export async function fingerprintOfCode(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".js")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return fingerprint(process.version, ...names, ...texts);
}
