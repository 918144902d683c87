import * as v from "valibot";
import type { ArticleSummary } from "#domain/article.ts";
import type { Selection } from "#domain/page.ts";
import { paths } from "#paths.ts";
import { isSourceError } from "#sources/SourceError.ts";
import { getJson } from "#sources/http.ts";
import { toPath } from "#sources/wordpress/postPath.ts";
import { asStory, asSummary, postSchema, storySchema } from "#sources/wordpress/postSchemas.ts";
import { restAddress } from "#sources/wordpress/restAddress.ts";
import type { SiteFile } from "#sources/wordpress/siteFile.ts";
import { decodeSlug, toSite } from "#sources/wordpress/siteFile.ts";
import { findTerm, toParams } from "#sources/wordpress/terms.ts";
import { toArticle, toSummary } from "#sources/wordpress/toArticle.ts";
import { toUtc } from "#sources/wordpress/toDomain.ts";
import type { WordPress } from "#sources/wordpress/wordPress.ts";
import { everyItem } from "../live/everyItem.ts";
import { openDom } from "../openDom.ts";
import { absolute } from "./absoluteBody.ts";
import type { FeedPaper, FeedStory, MapEntry } from "./FeedPaper.ts";
import { storyHtml } from "./storyHtml.ts";

/** WordPress' largest page. */
const perPage = 100;

const placeSchema = v.object({
  slug: v.string(),
  link: v.string(),
  modified_gmt: v.fallback(v.nullable(v.string()), null),
});
const slugSchema = v.object({ slug: v.string() });

/** The paper as a live WordPress has it; `site` names its REST API by a whole address. Rejects with SourceError. */
export function wordPressPaper(site: SiteFile, origin: string): FeedPaper {
  const wordPress: WordPress = {
    site,
    read: (route, params, schema, signal) => getJson(restAddress(site.api, `wp/v2/${route}`, params), schema, signal),
  };
  return {
    site: toSite(site),
    newest: (selection, count) => readNewest(wordPress, selection, count, origin),
    publishedSince: (moment, limit) => readSince(wordPress, moment, limit),
    stories: () => everyPlace(wordPress, "posts"),
    pages: () => everyPage(wordPress),
  };
}

/** Whole stories as the reader shows them; their uploads are where the site has them. */
async function readNewest(
  wordPress: WordPress,
  selection: Selection,
  count: number,
  origin: string,
): Promise<FeedStory[]> {
  const { site, read } = wordPress;
  const term = selection.kind === "latest" ? {} : await termParams(wordPress, selection.kind, selection.slug);
  if (!term) return [];
  const params = { ...term, per_page: Math.min(count, perPage), ...asStory };
  const { value } = await read("posts", params, v.array(storySchema));
  const { toStory } = await openDom();
  return value.map((story) => {
    const { updatedAt, tags, isLocked, ...summary } = toArticle(story, [], site, { isPage: false, isOpened: false });
    const base = absolute(summary.path, origin);
    const body = toStory(story.content.rendered, { home: site.home, ownOrigin: false });
    const html = isLocked ? "" : storyHtml(summary.picture, body, base);
    return { summary, updatedAt, topics: tags.map(({ name }) => name), html };
  });
}

/** Each once: what is published meanwhile moves the rest to the next page. */
async function readSince(wordPress: WordPress, moment: number, limit: number): Promise<ArticleSummary[]> {
  const found = new Map<number, ArticleSummary>();
  for await (const post of everyItem(wordPress, "posts", asSummary, postSchema)) {
    const summary = toSummary(post, wordPress.site);
    if (Date.parse(summary.publishedAt) < moment) break;
    found.set(summary.id, summary);
    if (found.size === limit) break;
  }
  return [...found.values()];
}

async function termParams(wordPress: WordPress, kind: "section" | "tag" | "author", slug: string) {
  try {
    return toParams(kind, await findTerm(wordPress, kind, slug));
  } catch (error) {
    if (isSourceError(error) && error.kind === "not-found") return null;
    throw error;
  }
}

async function* everyPlace(wordPress: WordPress, route: "posts" | "pages"): AsyncGenerator<MapEntry> {
  const params = { orderby: "id", order: "asc", _fields: "slug,link,modified_gmt" };
  for await (const { slug, link, modified_gmt } of everyItem(wordPress, route, params, placeSchema))
    yield { path: toPath({ slug, link }, wordPress.site.home), changedAt: modified_gmt && toUtc(modified_gmt) };
}

/** WordPress tells of no term when it last changed. Many a site keeps its authors to itself. */
async function* everyPage(wordPress: WordPress): AsyncGenerator<MapEntry> {
  for (const { slug } of toSite(wordPress.site).sections)
    yield { path: encodeURI(paths.section(slug)), changedAt: null };
  for (const [route, kind] of [
    ["tags", "tag"],
    ["users", "author"],
  ] as const) {
    const params = { _fields: "slug", ...(kind === "tag" ? { hide_empty: "true" } : {}) };
    try {
      for await (const { slug } of everyItem(wordPress, route, params, slugSchema))
        yield { path: encodeURI(paths[kind](decodeSlug(slug))), changedAt: null };
    } catch (error) {
      if (!isSourceError(error) || error.kind === "offline") throw error;
    }
  }
  yield* everyPlace(wordPress, "pages");
}
