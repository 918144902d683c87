import * as v from "valibot";
import type { PressClient } from "#app/createPressClient.ts";
import { rememberStory } from "#app/createPressClient.ts";
import type { Article } from "#domain/article.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { toPath } from "#sources/wordpress/postPath.ts";
import type { PostWire, StoryWire } from "#sources/wordpress/postSchemas.ts";
import { asStory, asSummary, postSchema, storySchema } from "#sources/wordpress/postSchemas.ts";
import { isOwnOrigin } from "#sources/wordpress/restAddress.ts";
import { decodeSlug } from "#sources/wordpress/siteFile.ts";
import { toArticle, toSummary } from "#sources/wordpress/toArticle.ts";
import type { WordPress } from "#sources/wordpress/wordPress.ts";
import { openDom } from "../openDom.ts";
import type { Printable } from "../pages/Printable.ts";
import { everyItem } from "./everyItem.ts";
import type { FiledStory } from "./findNeighbours.ts";
import { findNeighbours } from "./findNeighbours.ts";
import { readDiscussions } from "./readDiscussions.ts";

/** Whole stories that are asked for in one request. */
const perLot = 50;

/**
 * A live WordPress. The newest stories are listed once without their texts, which tells who stands beside whom; then their texts
 * are asked for by number, many at a time, and put into the memory of the press as if each had been asked for by itself.
 */
export function wordPressPrintable(wordPress: WordPress, client: PressClient): Printable {
  return {
    async *stories(limit) {
      const { listed, isWhole } = await listNewest(wordPress, limit);
      const neighbours = findNeighbours(listed, wordPress.site.sections, isWhole);
      const summaries = listed.map(({ summary }) => summary);
      for await (const { path, article, comments } of withTexts(wordPress, "posts", summaries)) {
        if (article) rememberStory(client, article, { neighbours: neighbours.get(article.id), comments });
        yield path;
      }
    },
    async *pages() {
      const params = { _fields: "id,slug,link", orderby: "id", order: "asc" };
      const { home } = wordPress.site;
      const places = (await readAll(wordPress, "pages", params, placeSchema)).map((place) => ({
        id: place.id,
        path: toPath(place, home),
      }));
      for await (const { path, article, comments } of withTexts(wordPress, "pages", places)) {
        if (article) rememberStory(client, article, { comments });
        yield path;
      }
    },
  };
}

const placeSchema = v.object({ id: v.number(), slug: v.string(), link: v.string() });

interface Place {
  id: number;
  path: string;
}

/**
 * Each place with its story, in this order. What could not be had with the others, or be read, is asked for by itself later, and
 * fails by itself.
 */
async function* withTexts(wordPress: WordPress, route: "posts" | "pages", places: readonly Place[]) {
  const { site } = wordPress;
  const { toStory } = await openDom();
  const where = { home: site.home, ownOrigin: isOwnOrigin(site.api) };
  const kind = { isPage: route === "pages", isOpened: false };
  const read = (wire: StoryWire): Article | undefined => {
    try {
      return toArticle(wire, toStory(wire.content.rendered, where), site, kind);
    } catch {
      return undefined;
    }
  };
  for (let from = 0; from < places.length; from += perLot) {
    const lot = places.slice(from, from + perLot);
    const wires = await readTexts(
      wordPress,
      route,
      lot.map(({ id }) => id),
    );
    const stories = new Map(wires.map((wire) => [wire.id, wire]));
    const discussions = await readDiscussions(wordPress, wires);
    for (const { id, path } of lot) {
      const wire = stories.get(id);
      yield { path, article: wire && read(wire), comments: discussions.get(id) };
    }
  }
}

/** The newest stories as lists have them, and whether these are all the site has. */
async function listNewest(wordPress: WordPress, limit: number): Promise<{ listed: FiledStory[]; isWhole: boolean }> {
  const posts = await readAll(wordPress, "posts", asSummary, postSchema, limit);
  const listed = posts.slice(0, limit).map((post) => ({
    summary: toSummary(post, wordPress.site),
    categories: categoriesOf(post),
  }));
  return { listed, isWhole: posts.length < limit };
}

function categoriesOf(post: PostWire): string[] {
  return post._embedded["wp:term"]
    .flat()
    .flatMap((term) => (term?.taxonomy === "category" ? [decodeSlug(term.slug)] : []));
}

/** All of a collection, or what of it comes first, each once: what is published meanwhile moves the rest. */
async function readAll<T extends { id: number }>(
  wordPress: WordPress,
  route: string,
  params: Record<string, string | number>,
  schema: v.GenericSchema<unknown, T>,
  limit = Infinity,
): Promise<T[]> {
  const found = new Map<number, T>();
  if (limit === 0) return [];
  for await (const entry of everyItem(wordPress, route, params, schema)) {
    found.set(entry.id, entry);
    if (found.size === limit) break;
  }
  return [...found.values()];
}

/** Stories by their numbers. Where the site fails over many it is asked for halves, down to the one that it fails over. */
async function readTexts(wordPress: WordPress, route: "posts" | "pages", ids: readonly number[]): Promise<StoryWire[]> {
  if (ids.length === 0) return [];
  try {
    const params = { include: ids.join(","), per_page: ids.length, ...asStory };
    return (await wordPress.read(route, params, v.array(storySchema))).value;
  } catch (error) {
    if (!isSourceError(error) || error.kind === "offline") throw error;
    if (ids.length === 1) return [];
    const half = Math.ceil(ids.length / 2);
    const first = await readTexts(wordPress, route, ids.slice(0, half));
    return [...first, ...(await readTexts(wordPress, route, ids.slice(half)))];
  }
}
