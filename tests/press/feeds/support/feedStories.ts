import type { ArticleSummary } from "#domain/article.ts";
import type { Picture } from "#domain/picture.ts";
import type { Site } from "#domain/site.ts";
import type { FeedStory } from "#press/feeds/FeedPaper.ts";

export const origin = "https://news.example";

export const site: Site = {
  name: "Fish & Chips",
  tagline: "All <the> news",
  language: "en-GB",
  direction: "ltr",
  timeZone: "Asia/Tokyo",
  sections: [{ slug: "world", name: "World & Beyond", description: "", count: 3 }],
};

export const picture: Picture = {
  alt: 'A "grey" wall & more',
  width: 1600,
  height: 1067,
  src: "/edition/pictures/wall-1600.webp",
  variants: [480, 1200, 1600].flatMap((width) => [
    { src: `/edition/pictures/wall-${width}.avif`, type: "image/avif", width },
    { src: `/edition/pictures/wall-${width}.webp`, type: "image/webp", width },
  ]),
  caption: "Bricks.",
};

export function summary(id: number, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id,
    slug: `story-${id}`,
    path: `/story-${id}/`,
    title: `Story ${id}`,
    standfirst: `What story ${id} is about.`,
    section: { slug: "world", name: "World & Beyond" },
    author: { slug: "desk", name: "The Desk" },
    publishedAt: new Date(Date.UTC(2026, 10, 1, 12) + id * 3_600_000).toISOString(),
    picture: null,
    readingMinutes: 3,
    ...changes,
  };
}

export function feedStory(id: number, changes: Partial<FeedStory> = {}): FeedStory {
  return { summary: summary(id), updatedAt: null, topics: ["Treaties"], html: `<p>The text of ${id}.</p>`, ...changes };
}

/** Each has broken a feed somewhere. */
export const hostileTexts = [
  "</script><script>alert(1)</script>",
  "]]>",
  "]]]]>>]]]>",
  "<![CDATA[x]]>",
  "Fish & <Chips> &amp; &#0; &bogus;",
  "a\u0000b\u0008c\u000bd\u001fe\u007ff\u0080g\ufffeh\uffffi",
  "half \ud83d of a pair and \udc00 the other",
  "whole 😀 pair",
  "עברית \u202eevil\u202c and العربية",
  "\"quoted\" and 'single'",
  "line\r\nend\ttab\u2028sep\u2029par",
  "--><!-- <?xml ?>",
];
