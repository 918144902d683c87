import type { ArticleSummary } from "#domain/article.ts";
import { bodyHtml } from "#content/bodyHtml.ts";
import { escapeHtml } from "#content/escapeHtml.ts";
import type { EditionArticle } from "./edition.ts";
import { isWanted } from "./pickFields.ts";
import { toGmt, toSiteTime } from "./siteTime.ts";

/** What a list of stories does not tell. */
const deepFields = ["modified", "modified_gmt", "content", "comment_status"];

/** Whether `_fields` asks for anything that only the whole story can answer. */
export function needsArticle(fields: readonly string[]): boolean {
  return deepFields.some((field) => isWanted(field, fields));
}

/**
 * A story as WordPress' `wp/v2` post. The edition knows no numbers for authors, terms and media, so those are 0 and
 * empty. Without `article` the deep fields hold what the summary lets one say.
 */
export function toPostWire(summary: ArticleSummary, article: EditionArticle | null, origin: string, timeZone: string) {
  const published = Date.parse(summary.publishedAt) / 1000;
  const modified = article?.updatedAt ? Date.parse(article.updatedAt) / 1000 : published;
  const link = `${origin}${summary.path}`;
  const excerpt = summary.standfirst === "" ? "" : `<p>${escapeHtml(summary.standfirst)}</p>\n`;
  return {
    id: summary.id,
    date: toSiteTime(published, timeZone),
    date_gmt: toGmt(published),
    guid: { rendered: link },
    modified: toSiteTime(modified, timeZone),
    modified_gmt: toGmt(modified),
    slug: summary.slug,
    status: "publish",
    type: "post",
    link,
    title: { rendered: escapeHtml(summary.title) },
    content: { rendered: article ? bodyHtml(article.body) : "", protected: false },
    excerpt: { rendered: excerpt, protected: false },
    author: 0,
    featured_media: 0,
    comment_status: article?.commentsOpen ? "open" : "closed",
    ping_status: "closed",
    sticky: false,
    template: "",
    format: "standard",
    meta: [],
    categories: [],
    tags: [],
    _links: {
      self: [{ href: `${origin}/wp-json/wp/v2/posts/${summary.id}` }],
      replies: [{ embeddable: true, href: `${origin}/wp-json/wp/v2/comments?post=${summary.id}` }],
    },
  };
}
