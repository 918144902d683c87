import { describe, expect, test } from "vitest";
import type { Article } from "#domain/article.ts";
import { headOf } from "#press/head/headOf.ts";
import type { PageKind } from "#press/head/PageKind.ts";
import { hostileTexts, origin, picture, site, summary } from "#tests/press/feeds/support/feedStories.ts";
import { parseHtml } from "#tests/press/feeds/support/parseXml.ts";

function article(changes: Partial<Article> = {}): Article {
  return {
    ...summary(7, { picture }),
    updatedAt: "2026-11-20T08:00:00Z",
    body: [{ tag: "p", children: ["One two three."] }],
    tags: [{ slug: "treaties", name: "Treaties" }],
    commentsOpen: true,
    ...changes,
  };
}

const story = (changes: Partial<Article> = {}): PageKind => ({ kind: "article", article: article(changes) });

function readHead(page: PageKind, changes = {}) {
  const html = headOf(page, { ...site, ...changes }, origin);
  const { head, body } = parseHtml(`<!doctype html><html><head>${html}</head><body></body></html>`);
  const metas = Array.from(head.querySelectorAll("meta"), (meta) => [
    meta.getAttribute("property") ?? meta.getAttribute("name") ?? "",
    meta.getAttribute("content") ?? "",
  ]);
  const data = Array.from(head.querySelectorAll("script"), (script) => script.textContent ?? "");
  const graph: Record<string, unknown>[] = data.length > 0 ? JSON.parse(data[0] ?? "")["@graph"] : [];
  return { head, body, metas, data, graph, thing: (type: string) => graph.find((found) => found["@type"] === type) };
}

describe("the head of a story", () => {
  const { head, metas, thing, graph } = readHead(story());

  test("tells link previews what it is, with whole addresses", () => {
    expect(metas).toEqual([
      ["robots", "max-image-preview:large"],
      ["og:type", "article"],
      ["og:site_name", "Fish & Chips"],
      ["og:locale", "en_GB"],
      ["og:title", "Story 7"],
      ["og:description", "What story 7 is about."],
      ["og:url", "https://news.example/story-7/"],
      ["og:image", "https://news.example/edition/pictures/wall-1200.webp"],
      ["og:image:type", "image/webp"],
      ["og:image:width", "1200"],
      ["og:image:height", "800"],
      ["og:image:alt", 'A "grey" wall & more'],
      ["article:published_time", "2026-11-01T19:00:00.000Z"],
      ["article:modified_time", "2026-11-20T08:00:00Z"],
      ["article:section", "World & Beyond"],
      ["article:author", "https://news.example/author/desk/"],
      ["article:tag", "Treaties"],
      ["twitter:card", "summary_large_image"],
    ]);
  });

  test("names the paper's feeds", () => {
    const links = Array.from(head.querySelectorAll("link"), (link) => [link.rel, link.type, link.title, link.href]);
    expect(links).toEqual([
      ["alternate", "application/rss+xml", "Fish & Chips", "https://news.example/feed/"],
      ["alternate", "application/feed+json", "Fish & Chips", "https://news.example/feed.json"],
    ]);
  });

  test("tells search engines of the story and the way to it", () => {
    expect(graph.map((found) => found["@type"])).toEqual(["NewsArticle", "BreadcrumbList"]);
    expect(thing("NewsArticle")).toEqual({
      "@type": "NewsArticle",
      headline: "Story 7",
      description: "What story 7 is about.",
      url: "https://news.example/story-7/",
      mainEntityOfPage: "https://news.example/story-7/",
      image: [
        {
          "@type": "ImageObject",
          url: "https://news.example/edition/pictures/wall-1200.webp",
          width: 1200,
          height: 800,
        },
      ],
      datePublished: "2026-11-01T19:00:00.000Z",
      dateModified: "2026-11-20T08:00:00Z",
      author: [{ "@type": "Person", name: "The Desk", url: "https://news.example/author/desk/" }],
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "Fish & Chips",
        url: "https://news.example/",
        logo: { "@type": "ImageObject", url: "https://news.example/icons/icon-512.png" },
      },
      articleSection: "World & Beyond",
      keywords: ["Treaties"],
      wordCount: 3,
      inLanguage: "en-GB",
      isAccessibleForFree: true,
    });
    expect(thing("BreadcrumbList")?.["itemListElement"]).toEqual([
      { "@type": "ListItem", position: 1, name: "Fish & Chips", item: "https://news.example/" },
      { "@type": "ListItem", position: 2, name: "World & Beyond", item: "https://news.example/category/world/" },
      { "@type": "ListItem", position: 3, name: "Story 7", item: "https://news.example/story-7/" },
    ]);
  });
});

test("a story of few facts says no more than it knows", () => {
  const bare = article({
    title: "",
    picture: null,
    author: null,
    section: null,
    updatedAt: null,
    tags: [],
    isLocked: true,
    body: [],
  });
  const { metas, thing } = readHead({ kind: "article", article: bare });
  const names = metas.map(([name]) => name);
  expect(names.filter((name) => /image|modified|section|author|tag/.test(name ?? ""))).toEqual([]);
  expect(metas).toContainEqual(["twitter:card", "summary"]);
  expect(metas).toContainEqual(["og:title", "What story 7 is about."]);
  const news = thing("NewsArticle");
  expect(news).toMatchObject({ isAccessibleForFree: false, dateModified: bare.publishedAt });
  expect(news?.["author"]).toEqual([news?.["publisher"]]);
  expect(Object.keys(news ?? {})).not.toContain("image");
});

test("a story without a standfirst is described by its opening words", () => {
  const body: Article["body"] = [{ tag: "p", children: [`${"Many words. ".repeat(40)}`] }];
  const { metas } = readHead(story({ standfirst: "", body }));
  const [, description = ""] = metas.find(([name]) => name === "og:description") ?? [];
  expect(description).toMatch(/^Many words\. .*…$/);
  expect(description.length).toBeLessThan(165);
});

test.each<[string, PageKind, string[], string]>([
  ["the front page", { kind: "front" }, ["WebSite"], "https://news.example/"],
  [
    "a section, on its second page",
    {
      kind: "list",
      selection: { kind: "section", slug: "wörld" },
      list: { name: "World", description: "", items: [summary(1, { picture })], number: 2, pageCount: 3, total: 21 },
    },
    ["CollectionPage", "BreadcrumbList"],
    "https://news.example/category/w%C3%B6rld/page/2/",
  ],
  ["a page", story({ isPage: true }), ["WebPage", "BreadcrumbList"], "https://news.example/story-7/"],
  [
    "trending",
    { kind: "plain", title: "Trending", description: "Most read", path: "/trending/" },
    ["WebPage"],
    "https://news.example/trending/",
  ],
])("%s is what it is", (_name, page, types, url) => {
  const { metas, graph } = readHead(page);
  expect(graph.map((found) => found["@type"])).toEqual(types);
  expect(metas).toContainEqual(["og:url", url]);
  expect(metas).toContainEqual(["og:type", "website"]);
});

test("a section names its own feed beside the paper's", () => {
  const list = { name: "World", description: "", items: [], number: 1, pageCount: 1, total: 0 };
  const { head } = readHead({ kind: "list", selection: { kind: "section", slug: "world" }, list });
  expect(head.querySelector('link[title^="World"]')?.getAttribute("href")).toBe(
    "https://news.example/category/world/feed/",
  );
});

test("what is not to be listed has nothing to say", () => {
  expect(headOf({ kind: "unlisted" }, site, origin)).toBe("");
});

test("a language without a country is no locale of Open Graph", () => {
  expect(readHead(story(), { language: "ar" }).metas.map(([name]) => name)).not.toContain("og:locale");
});

test.each(hostileTexts)("%j stays text wherever it stands", (text) => {
  const term = { slug: 'x"><script>', name: text };
  const { head, body, data, thing, metas } = readHead(
    story({
      title: text,
      standfirst: text,
      author: term,
      section: term,
      tags: [term],
      path: '/"><script>/',
      picture: { ...picture, alt: text, src: '/"><script>.png', variants: [] },
    }),
    { name: text, tagline: text, icon: '/"><script>.png' },
  );
  expect(Array.from(head.children, ({ tagName }) => tagName).filter((name) => !/^(?:META|LINK)$/.test(name))).toEqual([
    "SCRIPT",
  ]);
  expect(body.children.length).toBe(0);
  expect(data[0]).not.toMatch(/[<>&]/);
  const [, title = ""] = metas.find(([name]) => name === "og:title") ?? [];
  expect(title).toMatch(/\S/);
  expect(thing("NewsArticle")?.["headline"]).toBe(title);
  expect(title).toBe(
    text
      .replace(/[\p{Cs}\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  );
});
