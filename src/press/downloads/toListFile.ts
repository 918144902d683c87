import { createHash } from "node:crypto";
import * as v from "valibot";
import { downloadListSchema } from "#sources/edition/downloadSchemas.ts";
import type { Digests } from "./digestFiles.ts";

export type ListFile = v.InferInput<typeof downloadListSchema>;

interface Order {
  name: string;
  title: string;
  stories: number;
  /** Files, the first the most wanted; some may be named twice, some may not exist. */
  wanted: readonly string[];
}

/** The list of those of the wanted files that there are, each once, and behind them of the pictures of the stories among them. */
export function toListFile({ wanted, ...head }: Order, digests: Digests): ListFile {
  const present = [...new Set(wanted)].filter((file) => digests.files.has(file));
  const pictures = new Set(present.flatMap((file) => digests.pictures.get(file) ?? []));
  const files = [
    ...present.map((file) => ({ file, ...digestOf(file, digests) })),
    ...Array.from(pictures, (file) => ({ file, ...digestOf(file, digests), picture: true as const })),
  ];
  const list: ListFile = { format: 1, ...head, hash: hashOf(files), files };
  // Our own making: a name that the schema refuses is a fault of the program.
  v.assert(downloadListSchema, list);
  return list;
}

function digestOf(file: string, { files }: Digests) {
  const found = files.get(file);
  if (!found) throw new Error(`${file} was not read.`);
  return found;
}

function hashOf(files: readonly { file: string; sha256: string }[]): string {
  const hash = createHash("sha256");
  for (const { file, sha256 } of files) hash.update(`${sha256} ${file}\n`);
  return hash.digest("hex");
}
