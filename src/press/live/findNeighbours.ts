import type { ArticleSummary, Neighbours } from "#domain/article.ts";
import type { SiteFile } from "#sources/wordpress/siteFile.ts";
import { decodeSlug } from "#sources/wordpress/siteFile.ts";

/** A story of a list, with the slugs of every category it is filed under. */
export interface FiledStory {
  summary: ArticleSummary;
  categories: readonly string[];
}

/**
 * For each story, by its id, the stories before and after it in its section: what the site would answer if each were asked for.
 * `stories` are the newest of the site, newest first. Where they are not all (`isWhole`), the oldest of a section are left out:
 * what came before them is not here.
 */
export function findNeighbours(
  stories: readonly FiledStory[],
  sections: SiteFile["sections"],
  isWhole: boolean,
): Map<number, Neighbours> {
  const above = branches(sections);
  const filed = stories.map(({ summary, categories }) => ({
    summary,
    standsIn: new Set(categories.flatMap((slug) => above.get(slug) ?? [slug])),
  }));
  const found = new Map<number, Neighbours>();
  const last = new Map<string, ArticleSummary>();
  for (const { summary, standsIn } of filed) {
    found.set(summary.id, { next: last.get(summary.section?.slug ?? "") ?? null, previous: null });
    for (const slug of standsIn) last.set(slug, summary);
  }
  last.clear();
  for (const { summary, standsIn } of filed.toReversed()) {
    const previous = last.get(summary.section?.slug ?? "") ?? null;
    const beside = found.get(summary.id);
    if (beside) beside.previous = previous;
    if (previous === null && !isWhole && summary.section) found.delete(summary.id);
    for (const slug of standsIn) last.set(slug, summary);
  }
  return found;
}

/** For each section its own slug and those of all sections above it. */
function branches(sections: SiteFile["sections"]): Map<string, string[]> {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return new Map(
    sections.map((section) => {
      const slugs = new Set<string>();
      for (let next: typeof section | undefined = section; next; next = byId.get(next.parent)) {
        if (slugs.has(decodeSlug(next.slug))) break;
        slugs.add(decodeSlug(next.slug));
      }
      return [decodeSlug(section.slug), [...slugs]];
    }),
  );
}
