import { getJson } from "#sources/http.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { editionFiles } from "#sources/edition/addresses.ts";
import { pagesSchema } from "#sources/edition/schemas.ts";
import { source } from "#sources/source.ts";
import type { Printable } from "./Printable.ts";

/** An edition, as `answerFromDisk` has it. */
export const editionPrintable: Printable = {
  async *stories(limit) {
    let left = limit;
    for (let number = 1; left > 0; number += 1) {
      const page = await source.list({ kind: "latest" }, number);
      for (const { path } of page.items.slice(0, left)) yield path;
      left -= page.items.length;
      if (number >= page.pageCount) return;
    }
  },
  async *pages() {
    try {
      const { value } = await getJson(`/edition/${editionFiles.pages}`, pagesSchema);
      for (const { path } of value.items) yield path;
    } catch (error) {
      // Not every edition has pages.
      if (!isSourceError(error) || error.kind !== "not-found") throw error;
    }
  },
};
