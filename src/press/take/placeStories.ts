import type { TermLink } from "#domain/section.ts";
import { fileFolders } from "#hosting/fileFolders.ts";
import { paths } from "#paths.ts";
import { readPath } from "#sources/wordpress/postPath.ts";
import type { StoryHead } from "./TakeFolder.ts";

/** A story with its place in the edition. */
export interface PlacedStory {
  key: string;
  head: StoryHead;
  isPage: boolean;
  path: string;
  /** Name of its file. */
  slug: string;
  section: TermLink | null;
  author: TermLink | null;
  tags: TermLink[];
  /** Numbers of the categories that list it: its own and those above them. */
  categories: ReadonlySet<number>;
  /** Stories whose address ends as its own does, with the names of their files. */
  namesakes: { path: string; slug: string }[];
}

/** First parts of addresses below which the reader, or its host, answers itself. */
const ownParts = new Set(["category", "tag", "author", "wp-json", "feed"]);
const ownPages = new Set<string>([paths.search(), paths.saved, paths.settings, paths.outbox, paths.trending]);

/**
 * Gives each story an address and a file of its own. The older story keeps both; of several at one address (a plugin for
 * languages tells them apart by a query) the others get their number behind their slug. `onMoved` is told of those.
 */
export function placeAddresses(
  heads: readonly { key: string; head: StoryHead }[],
  onMoved: (from: string, to: string) => void,
): Map<string, Pick<PlacedStory, "path" | "slug" | "namesakes">> {
  const placed = new Map<string, Pick<PlacedStory, "path" | "slug" | "namesakes">>();
  const byPath = new Set<string>();
  const bySlug = new Map<string, Pick<PlacedStory, "path" | "slug" | "namesakes">>();
  for (const { key, head } of [...heads].sort((a, b) => a.head.id - b.head.id)) {
    const { id, article } = head;
    const isFree = (path: string) => !byPath.has(readPath(path).join("/")) && !isOwn(path);
    const path = isFree(article.path) ? article.path : `/${encodeURIComponent(article.slug || "story")}-${id}/`;
    if (path !== article.path) onMoved(article.path, path);
    byPath.add(readPath(path).join("/"));
    const last = readPath(path).at(-1) ?? String(id);
    const first = bySlug.get(last);
    const slug = first ? `${last}-${id}` : last;
    const place = { path, slug, namesakes: [] };
    first?.namesakes.push({ path, slug });
    bySlug.set(slug, place);
    placed.set(key, place);
  }
  return placed;
}

function isOwn(path: string): boolean {
  const [first = "", ...rest] = readPath(path);
  return (
    fileFolders.has(first) ||
    ownPages.has(path) ||
    (ownParts.has(first) && rest.length > 0) ||
    /^\.|[\\?#]/.test(readPath(path).at(-1) ?? "")
  );
}
