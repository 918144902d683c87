import { expect, test } from "vitest";
import { headlineLength } from "#ui/headlineLength.ts";

test.each([
  ["War", undefined],
  ["x".repeat(60), undefined],
  ["x".repeat(61), "long"],
  ["x".repeat(110), "long"],
  ["x".repeat(111), "very-long"],
])("%s", (headline, length) => {
  expect(headlineLength(headline)).toBe(length);
});
