import type { TermLink } from "#domain/section.ts";
import { desks, paper, sections, tagNames } from "./editorial.ts";
import type { EditionList, SummaryFile } from "./editionLists.ts";
import type { Manuscript } from "./readManuscripts.ts";

interface Gathered {
  summary: SummaryFile;
  manuscript: Manuscript;
}

const tags: readonly TermLink[] = Object.entries(tagNames).map(([slug, name]) => ({ slug, name }));

export function toTag(slug: string): TermLink {
  return tags.find((tag) => tag.slug === slug) ?? { slug, name: slug };
}

/** Every list of the edition: the whole paper, sections, desks, and the tags in use. `stories` oldest first. */
export function gatherLists(stories: readonly Gathered[]): EditionList[] {
  const where = (test: (manuscript: Manuscript) => boolean) =>
    stories.filter(({ manuscript }) => test(manuscript)).map(({ summary }) => summary);
  const bySection = sections.map(({ slug, name, description }): EditionList => {
    return {
      selection: { kind: "section", slug },
      name,
      description,
      items: where(({ sectionSlug }) => sectionSlug === slug),
    };
  });
  const byAuthor = desks.map(({ slug, name, description }): EditionList => {
    return {
      selection: { kind: "author", slug },
      name,
      description,
      items: where(({ authorSlug }) => authorSlug === slug),
    };
  });
  const byTag = tags.map(({ slug, name }): EditionList => {
    return {
      selection: { kind: "tag", slug },
      name,
      description: "",
      items: where(({ tagSlugs }) => tagSlugs.includes(slug)),
    };
  });
  const latest: EditionList = {
    selection: { kind: "latest" },
    name: "Latest",
    description: `Everything in ${paper.name}, newest first.`,
    items: where(() => true),
  };
  return [latest, ...bySection, ...byAuthor, ...byTag.filter(({ items }) => items.length > 0)];
}
