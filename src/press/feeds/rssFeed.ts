import { escapeHtml } from "#content/escapeHtml.ts";
import type { Site } from "#domain/site.ts";
import { cleanLine } from "../cleanText.ts";
import { pictureFor } from "../pictureFor.ts";
import { absolute } from "./absoluteBody.ts";
import type { FeedStory } from "./FeedPaper.ts";
import { characterData, declaration, element, textElement } from "./xml.ts";

export interface FeedOptions {
  site: Site;
  /** `https://news.example` */
  origin: string;
  /** Path of the feed itself. */
  path: string;
  /** Path of the page it is the feed of. */
  pagePath: string;
  title: string;
  description: string;
  /** Newest first. */
  stories: readonly FeedStory[];
}

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
};

/**
 * A feed with whole stories: RSS 2.0 (https://www.rssboard.org/rss-specification) with `content:encoded`. Nothing in it
 * depends on when it is printed.
 */
export function rssFeed({ site, origin, path, pagePath, title, description, stories }: FeedOptions): string {
  const newest = stories.map(changedAt).sort().at(-1);
  const channel = [
    textElement("title", cleanLine(title)),
    textElement("link", absolute(pagePath, origin)),
    textElement("description", cleanLine(description || title)),
    element("atom:link", { href: absolute(path, origin), rel: "self", type: "application/rss+xml" }),
    textElement("language", site.language),
    newest === undefined ? "" : textElement("lastBuildDate", rfc822(newest)),
    ...stories.map((story) => item(story, site, origin)),
  ];
  return `${declaration}${element("rss", { version: "2.0", ...namespaces }, element("channel", {}, channel.filter(Boolean).join("\n")))}\n`;
}

function item({ summary, topics, html, updatedAt }: FeedStory, site: Site, origin: string): string {
  const { id, path, title, standfirst, section, author, publishedAt, picture } = summary;
  const { name, direction, language } = site;
  const content = direction === "rtl" ? `<div dir="rtl" lang="${escapeHtml(language)}">${html}</div>` : html;
  const names = [...new Set([section?.name ?? "", ...topics].map(cleanLine))];
  const parts = [
    // Of a story without a word there is nothing to say but where it stands, and something must be said.
    textElement("title", cleanLine(title || standfirst) || cleanLine(name)),
    textElement("link", absolute(path, origin)),
    // An address that outlives a change of the story's own.
    textElement("guid", `${origin}/?p=${id}`, { isPermaLink: "false" }),
    textElement("pubDate", rfc822(publishedAt)),
    updatedAt === null ? "" : textElement("atom:updated", updatedAt),
    textElement("dc:creator", cleanLine(author?.name ?? "")),
    ...names.map((name) => textElement("category", name)),
    // Feed readers take a description for HTML.
    textElement("description", escapeHtml(cleanLine(standfirst))),
    content === "" ? "" : element("content:encoded", {}, characterData(content)),
    picture ? media(pictureFor(picture), origin) : "",
  ];
  return element("item", {}, parts.filter(Boolean).join("\n"));
}

function media({ src, type, width, height }: ReturnType<typeof pictureFor>, origin: string): string {
  const url = absolute(src, origin);
  return element("media:content", { url, type: type || undefined, medium: "image", width, height });
}

/** When a story last changed. */
function changedAt({ summary, updatedAt }: FeedStory): string {
  return new Date(updatedAt ?? summary.publishedAt).toISOString();
}

/** `Tue, 24 Nov 2026 06:00:00 GMT`, RFC 822 with the year in full as RSS has it. */
function rfc822(date: string): string {
  return new Date(date).toUTCString();
}
