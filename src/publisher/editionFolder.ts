import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { SourceError } from "#sources/SourceError.ts";
import type { ReadFile } from "#sources/edition/lists.ts";

/** Reads files of an edition from a folder. They reject with SourceError: `not-found`, or `broken` where one cannot be read. */
export function editionFolder(folder: string): ReadFile {
  return async (file, schema) => {
    let text: string;
    try {
      text = await readFile(join(folder, file), "utf8");
    } catch (cause) {
      const isAbsent = cause instanceof Error && "code" in cause && /^(?:ENOENT|ENOTDIR)$/.test(String(cause.code));
      throw new SourceError(isAbsent ? "not-found" : "broken", `${join(folder, file)} cannot be read`, { cause });
    }
    try {
      return v.parse(schema, JSON.parse(text));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new SourceError("broken", `${join(folder, file)} is not what an edition holds there: ${why}`, { cause });
    }
  };
}
