import type { SiteSection } from "#publisher/sections.ts";
import { toSections } from "#publisher/sections.ts";
import type { TermLink } from "#domain/section.ts";
import { plainText } from "#sources/wordpress/plainText.ts";
import { decodeSlug } from "#sources/wordpress/siteFile.ts";
import type { EditionList, SummaryFile } from "../editionLists.ts";
import type { PlacedStory } from "./placeStories.ts";
import type { StoryHead } from "./TakeFolder.ts";
import type { TakenTerm } from "./wires.ts";

/** What gathers stories, by WordPress' numbers. */
export interface Terms {
  categories: Map<number, TakenTerm>;
  tags: Map<number, TakenTerm>;
  /** Empty where the site keeps them to itself. */
  users: Map<number, TakenTerm>;
}

export function termsOf(
  head: StoryHead,
  terms: Terms,
): Pick<PlacedStory, "section" | "author" | "tags" | "categories"> {
  const { isPage } = head.article;
  const own = head.categories.flatMap((id) => terms.categories.get(id) ?? []);
  return {
    section: isPage || !own[0] ? null : toLink(own[0]),
    author: isPage ? null : authorOf(head, terms),
    tags: head.tags.flatMap((id) => terms.tags.get(id) ?? []).map(toLink),
    categories: new Set(own.flatMap((category) => withAbove(category, terms))),
  };
}

function authorOf({ author, byline }: StoryHead, { users }: Terms): TermLink | null {
  const user = users.get(author);
  return user ? toLink(user) : byline;
}

/** A category and those above it; a circle of parents, which a damaged database may hold, is walked once. */
function withAbove(category: TakenTerm, { categories }: Terms): number[] {
  const ids = [category.id];
  for (
    let above = categories.get(category.parent);
    above && !ids.includes(above.id);
    above = categories.get(above.parent)
  )
    ids.push(above.id);
  return ids;
}

function toLink({ slug, name }: TakenTerm): TermLink {
  const own = decodeSlug(slug);
  return { slug: own, name: plainText(name) || own };
}

export interface Listed {
  placed: PlacedStory;
  summary: SummaryFile;
}

/** Every list of the edition that has a story in it. `stories` oldest first, without pages. */
export function listsOf(stories: readonly Listed[], terms: Terms, name: string, description: string): EditionList[] {
  const lists = new Map<string, EditionList & { items: SummaryFile[] }>();
  // Only a new list is described: to look its term up is to walk through all of them.
  const add = (
    kind: "section" | "tag" | "author",
    link: TermLink,
    term: () => TakenTerm | undefined,
    summary: SummaryFile,
  ) => {
    const key = `${kind}/${link.slug}`;
    const list = lists.get(key) ?? {
      selection: { kind, slug: link.slug },
      name: link.name,
      description: plainText(term()?.description ?? ""),
      items: [],
    };
    if (list.items.at(-1) !== summary) list.items.push(summary);
    lists.set(key, list);
  };
  for (const { placed, summary } of stories) {
    for (const id of placed.categories) {
      const category = terms.categories.get(id);
      if (category) add("section", toLink(category), () => category, summary);
    }
    for (const tag of placed.tags) add("tag", tag, () => find(terms.tags, tag), summary);
    const { author } = placed;
    if (author) add("author", author, () => find(terms.users, author), summary);
  }
  const items = stories.map(({ summary }) => summary);
  return [{ selection: { kind: "latest" }, name, description, items }, ...lists.values()];
}

function find(terms: Map<number, TakenTerm>, { slug }: TermLink): TakenTerm | undefined {
  for (const term of terms.values()) if (decodeSlug(term.slug) === slug) return term;
  return undefined;
}

/** Sections busiest first, as the masthead has them, with the stories that were taken counted. */
export function sectionsOf(terms: Terms, lists: readonly EditionList[]): SiteSection[] {
  const totals = new Map(
    lists.flatMap(({ selection, items }) => (selection.kind === "section" ? [[selection.slug, items.length]] : [])),
  );
  const counted = Array.from(terms.categories.values(), (category) => ({
    ...category,
    count: totals.get(decodeSlug(category.slug)) ?? 0,
  }));
  return toSections(counted)
    .map((section) => ({ ...section, count: totals.get(section.slug) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
