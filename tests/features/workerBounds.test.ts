import { expect, test } from "vitest";
import { overflow } from "#sw/bounds.ts";

const day = 86_400_000;
const entry = (daysOld: number, bytes: number) => ({ at: Date.now() - daysOld * day, bytes });
const roomy = { maxEntries: 10, maxBytes: 1000 };

test("what is too many, too much or too old goes, the oldest first, and no more than must", () => {
  const ledger = new Map([
    ["a", entry(90, 400)],
    ["b", entry(30, 400)],
    ["c", entry(1, 300)],
  ]);
  expect(overflow(ledger, { ...roomy, maxBytes: 1100 })).toEqual([]);
  expect(overflow(ledger, roomy)).toEqual(["a"]);
  expect(overflow(ledger, { ...roomy, maxBytes: 300 })).toEqual(["a", "b"]);
  expect(overflow(ledger, { maxEntries: 1, maxBytes: 2000 })).toEqual(["a", "b"]);
  expect(overflow(ledger, { maxEntries: 3, maxBytes: 2000, maxAge: 60 * day })).toEqual(["a"]);
  expect(overflow(new Map(), roomy)).toEqual([]);
});

test("one file larger than the cache is not kept", () => {
  expect(overflow(new Map([["film", entry(0, 5000)]]), roomy)).toEqual(["film"]);
});
