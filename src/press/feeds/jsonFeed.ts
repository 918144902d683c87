import { cleanLine, cleanText } from "../cleanText.ts";
import { pictureFor } from "../pictureFor.ts";
import { absolute } from "./absoluteBody.ts";
import type { FeedStory } from "./FeedPaper.ts";
import type { FeedOptions } from "./rssFeed.ts";

/** A feed with whole stories: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ site, origin, path, pagePath, title, description, stories }: FeedOptions): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: cleanLine(title),
    home_page_url: absolute(pagePath, origin),
    feed_url: absolute(path, origin),
    description: cleanLine(description) || undefined,
    icon: absolute(site.icon ?? "/icons/icon-512.png", origin),
    language: site.language,
    items: stories.map((story) => toItem(story, site.language, origin)),
  };
  return `${JSON.stringify(feed)}\n`;
}

function toItem({ summary, topics, html, updatedAt }: FeedStory, language: string, origin: string) {
  const { id, path, title, standfirst, section, author, publishedAt, picture } = summary;
  const tags = [...new Set([section?.name ?? "", ...topics].map(cleanLine))].filter(Boolean);
  return {
    id: `${origin}/?p=${id}`,
    url: absolute(path, origin),
    title: cleanLine(title) || undefined,
    content_html: cleanText(html),
    summary: cleanLine(standfirst) || undefined,
    image: picture ? absolute(pictureFor(picture).src, origin) : undefined,
    date_published: publishedAt,
    date_modified: updatedAt ?? undefined,
    authors: author
      ? [
          {
            name: cleanLine(author.name),
            url: absolute(`/author/${encodeURIComponent(cleanText(author.slug))}/`, origin),
          },
        ]
      : undefined,
    tags: tags.length > 0 ? tags : undefined,
    language,
  };
}
