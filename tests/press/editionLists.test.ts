import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { listFiles } from "#press/editionLists.ts";
import { readListPage } from "#sources/edition/lists.ts";
import { storySummary } from "#tests/support/storySummary.ts";

const pageSize = 10;

function filesFor(count: number): Map<string, unknown> {
  const items = Array.from({ length: count }, (_, index) => storySummary(index + 1));
  return listFiles({ selection: { kind: "section", slug: "world" }, name: "World", description: "", items }, pageSize);
}

const counts = Array.from({ length: 43 }, (_, count) => count);

describe("the files of a list", () => {
  it.each(counts)("with %i stories: one more changes the head and no sealed page", (count) => {
    const [before, after] = [filesFor(count), filesFor(count + 1)];
    for (const [file, value] of before) {
      if (file !== "lists/section/world.json") expect(after.get(file)).toEqual(value);
    }
    expect(after.get("lists/section/world.json")).not.toEqual(before.get("lists/section/world.json"));
    expect(after.size - before.size).toBe((count + 1) % pageSize === 0 ? 1 : 0);
  });

  it.each(counts)("with %i stories: the reader finds each once, newest first", async (count) => {
    const files = filesFor(count);
    const read = async <T>(file: string, schema: v.GenericSchema<unknown, T>) => v.parse(schema, files.get(file));
    const ids: number[] = [];
    for (let number = 1; number <= Math.max(1, Math.ceil(count / pageSize)); number += 1) {
      const page = await readListPage(read, { kind: "section", slug: "world" }, number);
      ids.push(...page.items.map(({ id }) => id));
    }
    expect(ids).toEqual(Array.from({ length: count }, (_, index) => count - index));
  });
});
