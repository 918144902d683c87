import { expect, it } from "vitest";
import type { SummaryFile } from "#press/editionLists.ts";
import { frontPage } from "#press/frontPage.ts";
import { storySummary } from "#tests/support/storySummary.ts";

const sections = ["a", "b", "c", "d"].map((slug) => ({ slug, name: slug.toUpperCase() }));
const picture = { alt: "", width: 3, height: 2, base: "/p", widths: [3], formats: ["webp" as const] };

function story(id: number, section: string, withPicture = true): SummaryFile {
  return storySummary(id, {
    section: { slug: section, name: section },
    picture: withPicture ? picture : null,
  });
}

const ids = (items: readonly SummaryFile[]) => items.map(({ id }) => id);

it("gives each story one place: lead, secondary from other sections, then rows in masthead order", () => {
  const stories = [
    story(1, "a"),
    story(2, "b"),
    story(3, "b"),
    story(4, "c"),
    story(5, "a"),
    story(6, "d"),
    story(7, "d", false),
  ];
  const front = frontPage(stories, sections, "story-1");
  expect(front.lead?.id).toBe(1);
  expect(ids(front.secondary)).toEqual([6, 4, 3]);
  expect(front.rows.map(({ section, items }) => [section.slug, ids(items)])).toEqual([
    ["a", [5]],
    ["b", [2]],
    ["d", [7]],
  ]);
});

it("has no lead but rows where the chosen story is gone, and is empty where nothing is", () => {
  expect(frontPage([story(1, "a")], sections, "gone")).toMatchObject({ lead: null, secondary: [{ id: 1 }], rows: [] });
  expect(frontPage([], sections, "gone")).toEqual({ lead: null, secondary: [], rows: [] });
});

it("keeps a row to five, newest first", () => {
  const stories = Array.from({ length: 9 }, (_, index) => story(index + 1, "a"));
  expect(ids(frontPage(stories, sections, "story-9").rows[0]?.items ?? [])).toEqual([8, 7, 6, 5, 4]);
});
