import type { Article } from "#domain/article.ts";
import { bodyText } from "#domain/body.ts";
import type { Site } from "#domain/site.ts";
import { paths } from "#paths.ts";
import { cleanLine } from "../cleanText.ts";
import { absolute } from "../feeds/absoluteBody.ts";
import type { PageFacts } from "./pageFacts.ts";
import type { PageKind } from "./PageKind.ts";

/** A value of JSON-LD; what is undefined is not written. */
type Thing = { [name: string]: string | number | boolean | undefined | Thing | readonly (string | Thing)[] };

/** What a page is in the terms of https://schema.org: the thing itself, and the way to it from the front page. */
export function structuredData(page: PageKind, facts: PageFacts, site: Site, origin: string): Thing[] {
  switch (page.kind) {
    case "front":
      return [toWebSite(site, facts, origin)];
    case "article":
      return page.article.isPage
        ? [toWebPage("WebPage", facts, site), toBreadcrumbs([], facts, site, origin)]
        : [
            toNewsArticle(page.article, facts, site, origin),
            toBreadcrumbs(sectionOf(page.article), facts, site, origin),
          ];
    case "list":
      return [toWebPage("CollectionPage", facts, site), toBreadcrumbs([], facts, site, origin)];
    case "plain":
      return [toWebPage("WebPage", facts, site)];
    case "unlisted":
      return [];
  }
}

/** By https://developers.google.com/search/docs/appearance/structured-data/article */
function toNewsArticle(article: Article, facts: PageFacts, site: Site, origin: string): Thing {
  const { section, author, tags, publishedAt, updatedAt, isLocked = false, body } = article;
  const words = cleanLine(bodyText(body));
  return {
    "@type": "NewsArticle",
    headline: facts.title,
    description: facts.description || undefined,
    url: facts.url,
    mainEntityOfPage: facts.url,
    image: facts.picture ? [toImage(facts.picture)] : undefined,
    datePublished: publishedAt,
    dateModified: updatedAt ?? publishedAt,
    author: author
      ? [
          {
            "@type": "Person",
            name: cleanLine(author.name),
            url: absolute(encodeURI(paths.author(author.slug)), origin),
          },
        ]
      : [toPublisher(site, origin)],
    publisher: toPublisher(site, origin),
    articleSection: section ? cleanLine(section.name) : undefined,
    keywords: tags.length > 0 ? tags.map(({ name }) => cleanLine(name)) : undefined,
    wordCount: words === "" ? undefined : words.split(" ").length,
    inLanguage: site.language,
    isAccessibleForFree: !isLocked,
  };
}

function toWebSite(site: Site, facts: PageFacts, origin: string): Thing {
  return {
    "@type": "WebSite",
    name: facts.title,
    description: facts.description || undefined,
    url: facts.url,
    inLanguage: site.language,
    publisher: toPublisher(site, origin),
    potentialAction: {
      "@type": "SearchAction",
      target: `${origin}/search/?q={search_term_string}`,
      "query-input": "required name=search_term_string",
    },
  };
}

function toWebPage(type: "WebPage" | "CollectionPage", { title, description, url }: PageFacts, site: Site): Thing {
  return { "@type": type, name: title, description: description || undefined, url, inLanguage: site.language };
}

function toPublisher(site: Site, origin: string): Thing {
  return {
    "@type": "NewsMediaOrganization",
    name: cleanLine(site.name),
    url: `${origin}/`,
    logo: { "@type": "ImageObject", url: absolute(site.icon ?? "/icons/icon-512.png", origin) },
  };
}

function toImage({ src, width, height }: NonNullable<PageFacts["picture"]>): Thing {
  return { "@type": "ImageObject", url: src, width, height };
}

function sectionOf({ section }: Article): { name: string; path: string }[] {
  return section ? [{ name: section.name, path: encodeURI(paths.section(section.slug)) }] : [];
}

/** The last one is the page itself. */
function toBreadcrumbs(between: { name: string; path: string }[], facts: PageFacts, site: Site, origin: string): Thing {
  const steps = [
    { name: cleanLine(site.name), url: `${origin}/` },
    ...between.map(({ name, path }) => ({ name: cleanLine(name), url: absolute(path, origin) })),
    { name: facts.title, url: facts.url },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  };
}
