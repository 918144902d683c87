import type { TermLink } from "#domain/section.ts";
import type { Front } from "#domain/site.ts";
import { readPosts } from "./lists.ts";
import type { SiteFile } from "./siteFile.ts";
import { decodeSlug } from "./siteFile.ts";
import type { WordPress } from "./wordPress.ts";
import { orNull } from "./wordPress.ts";

const newest = 50;
const beside = 3;
const perRow = 5;
const mostRows = 10;

/** The front page: what the editors made sticky leads, the newest follows, each section has a row. No story stands twice. */
export async function readFront(wordPress: WordPress, signal?: AbortSignal): Promise<Front> {
  const [latest, sticky] = await Promise.all([
    readPosts(wordPress, { per_page: newest }, signal),
    orNull(readPosts(wordPress, { sticky: "true", per_page: 1 + beside }, signal)),
  ]);
  return makeUpFront([...(sticky?.items ?? []), ...latest.items], wordPress.site.sections);
}

interface Placed {
  id: number;
  section: TermLink | null;
}

interface MadeUp<Story> {
  lead: Story | null;
  secondary: Story[];
  rows: { section: TermLink; items: Story[] }[];
}

/** A front page of these stories, the most important first; one that comes twice counts once. `sections` as in the site file. */
export function makeUpFront<Story extends Placed>(
  offered: readonly Story[],
  sections: SiteFile["sections"],
): MadeUp<Story> {
  const [lead = null, ...others] = new Map(offered.map((story) => [story.id, story])).values();
  return { lead, secondary: others.slice(0, beside), rows: toRows(others.slice(beside), sections) };
}

/** Sections in the order of the menu, then those that are not in it; a section within another adds to that one's row. */
function toRows<Story extends Placed>(stories: readonly Story[], sections: SiteFile["sections"]) {
  const tops = topSections(sections);
  const rows = new Map(
    Array.from(tops.values(), (section) => [section.slug, { section, items: new Array<Story>() }] as const),
  );
  for (const story of stories) {
    if (!story.section) continue;
    const section = tops.get(story.section.slug) ?? story.section;
    const row = rows.get(section.slug) ?? { section, items: [] };
    if (row.items.length < perRow) row.items.push(story);
    rows.set(section.slug, row);
  }
  return [...rows.values()].filter((row) => row.items.length > 0).slice(0, mostRows);
}

/** For each section of the menu, by slug, the one at the top of its branch, in the menu's order. */
function topSections(sections: SiteFile["sections"]): Map<string, TermLink> {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const tops = sections.map((section) => {
    let top = section;
    const above = new Set<number>();
    for (let next = byId.get(top.parent); next && !above.has(next.id); next = byId.get(next.parent)) {
      above.add(next.id);
      top = next;
    }
    const slug = decodeSlug(top.slug);
    return [decodeSlug(section.slug), { slug, name: top.name || slug }] as const;
  });
  return new Map(tops);
}
