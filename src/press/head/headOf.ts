import { escapeHtml } from "#content/escapeHtml.ts";
import type { Site } from "#domain/site.ts";
import { paths } from "#paths.ts";
import { cleanLine } from "../cleanText.ts";
import type { PageFacts } from "./pageFacts.ts";
import { pageFacts } from "./pageFacts.ts";
import type { PageKind } from "./PageKind.ts";
import { structuredData } from "./structuredData.ts";

/**
 * What only programs read of a page's head, as HTML to be printed before `</head>`: robots, Open Graph, Twitter card, feeds
 * and JSON-LD. Title, description and canonical address are the reader's own (`ui/PageHead.tsx`), which keeps them right
 * from page to page. Readers' scripts know nothing of this. `origin` is without a slash at the end.
 */
export function headOf(page: PageKind, site: Site, origin: string): string {
  const facts = pageFacts(page, site, origin);
  if (!facts) return "";
  return [
    meta("name", "robots", "max-image-preview:large"),
    ...openGraph(page, facts, site, origin),
    meta("name", "twitter:card", facts.picture ? "summary_large_image" : "summary"),
    ...feedLinks(page, site, origin),
    jsonLd({ "@context": "https://schema.org", "@graph": structuredData(page, facts, site, origin) }),
  ].join("");
}

/** By https://ogp.me; what a Twitter card lacks is taken from here. */
function openGraph(page: PageKind, facts: PageFacts, site: Site, origin: string): string[] {
  const article = page.kind === "article" && !page.article.isPage ? page.article : null;
  const { picture } = facts;
  const entries: [string, string | number | null | undefined][] = [
    ["og:type", article ? "article" : "website"],
    ["og:site_name", cleanLine(site.name)],
    ["og:locale", toLocale(site.language)],
    ["og:title", facts.title],
    ["og:description", facts.description],
    ["og:url", facts.url],
    ["og:image", picture?.src],
    ["og:image:type", picture?.type],
    ["og:image:width", picture?.width],
    ["og:image:height", picture?.height],
    ["og:image:alt", picture?.alt],
    ["article:published_time", article?.publishedAt],
    ["article:modified_time", article?.updatedAt],
    ["article:section", article?.section && cleanLine(article.section.name)],
    ["article:author", article?.author && origin + encodeURI(paths.author(article.author.slug))],
    ...(article?.tags ?? []).map(({ name }): [string, string] => ["article:tag", cleanLine(name)]),
  ];
  return entries.map(([name, value]) => (value ? meta("property", name, String(value)) : ""));
}

/** The paper's feeds, and on the pages of a section its own. */
function feedLinks(page: PageKind, site: Site, origin: string): string[] {
  const name = cleanLine(site.name);
  const section = page.kind === "list" && page.selection.kind === "section" ? page : null;
  return [
    alternate("application/rss+xml", name, `${origin}/feed/`),
    alternate("application/feed+json", name, `${origin}/feed.json`),
    section
      ? alternate(
          "application/rss+xml",
          `${cleanLine(section.list.name)} – ${name}`,
          `${origin}${encodeURI(paths.section(section.selection.slug))}feed/`,
        )
      : "",
  ];
}

/** `en_GB`; nothing for a language whose country is not said. */
function toLocale(language: string): string | undefined {
  const { language: code, region } = new Intl.Locale(language);
  return region === undefined ? undefined : `${code}_${region}`;
}

function meta(kind: "name" | "property", name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}

function alternate(type: string, title: string, href: string): string {
  return `<link rel="alternate" type="${type}" title="${escapeHtml(title)}" href="${escapeHtml(href)}">`;
}

/** A data block: browsers do not run it, and no policy need allow it. Nothing in it can end it, or read as a comment. */
function jsonLd(value: unknown): string {
  const text = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, toEscape);
  return `<script type="application/ld+json">${text}</script>`;
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
