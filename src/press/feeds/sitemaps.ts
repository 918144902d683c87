import type { ArticleSummary } from "#domain/article.ts";
import type { Site } from "#domain/site.ts";
import { cleanLine } from "../cleanText.ts";
import { absolute } from "./absoluteBody.ts";
import type { MapEntry } from "./FeedPaper.ts";
import { declaration, element, textElement } from "./xml.ts";

/** Addresses in one file, and its bytes with room for what stands round them, by https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000;
const mostBytes = 50 * 1024 * 1024 - 1024;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const newsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

export interface MapFile {
  name: string;
  text: string;
  /** The newest change of what it lists. */
  changedAt: string | null;
}

/** `sitemap-1.xml` and on, each as soon as it is full: one is held in memory at a time. At least one comes. */
export async function* sitemapFiles(
  entries: AsyncIterable<MapEntry>,
  origin: string,
  perFile = mostAddresses,
): AsyncGenerator<MapFile> {
  let number = 0;
  let batch: MapEntry[] = [];
  let urls: string[] = [];
  let bytes = 0;
  const close = (): MapFile => {
    const text = `${declaration}${element("urlset", { xmlns: namespace }, `\n${urls.join("\n")}\n`)}\n`;
    const file = { name: `sitemap-${(number += 1)}.xml`, text, changedAt: newestOf(batch) };
    [batch, urls, bytes] = [[], [], 0];
    return file;
  };
  for await (const entry of entries) {
    const url = toUrl(entry, origin);
    const size = Buffer.byteLength(url) + 1;
    if (batch.length === perFile || bytes + size > mostBytes) yield close();
    batch.push(entry);
    urls.push(url);
    bytes += size;
  }
  if (batch.length > 0 || number === 0) yield close();
}

function toUrl({ path, changedAt }: MapEntry, origin: string): string {
  return element("url", {}, textElement("loc", absolute(path, origin)) + textElement("lastmod", toLastmod(changedAt)));
}

/** The list of all maps. */
export function sitemapIndex(files: readonly Pick<MapFile, "name" | "changedAt">[], origin: string): string {
  const maps = files.map(({ name, changedAt }) =>
    element("sitemap", {}, textElement("loc", `${origin}/${name}`) + textElement("lastmod", toLastmod(changedAt))),
  );
  return `${declaration}${element("sitemapindex", { xmlns: namespace }, `\n${maps.join("\n")}\n`)}\n`;
}

/** Stories of the last two days: no more are wanted in a map of news, nor more than a thousand. */
export const newsSpan = 2 * 24 * 3_600_000;
export const mostNews = 1000;

/** A map of news (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap); it may be empty. */
export function newsSitemap(stories: readonly ArticleSummary[], site: Site, origin: string): string {
  const publication = element(
    "news:publication",
    {},
    textElement("news:name", cleanLine(site.name)) + textElement("news:language", newsLanguage(site.language)),
  );
  const urls = stories.map(({ path, title, standfirst, publishedAt }) => {
    const news = [
      publication,
      textElement("news:publication_date", toLastmod(publishedAt)),
      textElement("news:title", cleanLine(title || standfirst) || cleanLine(site.name)),
    ];
    return element("url", {}, textElement("loc", absolute(path, origin)) + element("news:news", {}, news.join("")));
  });
  const content = `\n${urls.map((url) => `${url}\n`).join("")}`;
  return `${declaration}${element("urlset", { xmlns: namespace, "xmlns:news": newsNamespace }, content)}\n`;
}

/** ISO 639, but for the two kinds of Chinese. */
function newsLanguage(language: string): string {
  const tag = language.toLowerCase();
  if (/^zh(?:-hant)?-(?:tw|hk|mo)\b|^zh-hant\b/.test(tag)) return "zh-tw";
  if (/^zh\b/.test(tag)) return "zh-cn";
  return tag.split("-")[0] ?? tag;
}

function newestOf(entries: readonly MapEntry[]): string | null {
  let newest: string | null = null;
  for (const { changedAt } of entries)
    if (changedAt !== null && (newest === null || Date.parse(changedAt) > Date.parse(newest))) newest = changedAt;
  return newest;
}

/** W3C date and time, to the second; empty where it is not known or no date. */
function toLastmod(date: string | null): string {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? "" : new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
