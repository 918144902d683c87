import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toStory } from "#content/toStory.ts";
import { formatHtml, showStory } from "./storyHtml.tsx";
import { expectedFile, readSource, site, sourceNames } from "./storySources.ts";

test("there are sources of every kind", () => {
  expect(sourceNames.length).toBeGreaterThanOrEqual(100);
});

// A new source gets its first expectation with RECORD_GOLDENS=1; it is right only once somebody has read it.
test.each(sourceNames)("%s", async (name) => {
  const shown = formatHtml(await showStory(toStory(readSource(name), site)));
  const file = expectedFile(name);
  if (process.env.RECORD_GOLDENS && !existsSync(file)) writeFileSync(file, shown);
  expect(shown).toBe(readFileSync(file, "utf8"));
});
