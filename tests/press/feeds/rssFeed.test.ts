import { describe, expect, test } from "vitest";
import type { FeedStory } from "#press/feeds/FeedPaper.ts";
import { rssFeed } from "#press/feeds/rssFeed.ts";
import { feedStory, hostileTexts, origin, picture, site, summary } from "./support/feedStories.ts";
import { parseHtml, parseXml, texts } from "./support/parseXml.ts";

const print = (stories: FeedStory[], changes = {}) =>
  rssFeed({
    site: { ...site, ...changes },
    origin,
    path: "/feed/",
    pagePath: "/",
    title: site.name,
    description: site.tagline,
    stories,
  });

/** What survives of a text in XML: https://www.w3.org/TR/xml/#charsets, and no character that HTML forbids. */
const unfit = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/gu;

describe("an RSS feed", () => {
  const feed = parseXml(print([feedStory(2, { updatedAt: "2026-11-20T08:00:00.000Z" }), feedStory(1)]));
  const [channel] = feed.getElementsByTagName("channel");
  const items = [...feed.getElementsByTagName("item")];

  test("is RSS 2.0 with what a channel must have", () => {
    expect(feed.documentElement.nodeName).toBe("rss");
    expect(feed.documentElement.getAttribute("version")).toBe("2.0");
    const own = Array.from(channel?.children ?? [], ({ nodeName, textContent }) => [nodeName, textContent]);
    expect(own.filter(([name]) => name !== "item")).toEqual([
      ["title", "Fish & Chips"],
      ["link", "https://news.example/"],
      ["description", "All <the> news"],
      ["atom:link", ""],
      ["language", "en-GB"],
      ["lastBuildDate", "Fri, 20 Nov 2026 08:00:00 GMT"],
    ]);
    const [self] = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
    expect(self?.getAttribute("href")).toBe("https://news.example/feed/");
    expect([self?.getAttribute("rel"), self?.getAttribute("type")]).toEqual(["self", "application/rss+xml"]);
  });

  test("has each story in full, newest first", () => {
    expect(items.map((item) => texts(item, "title"))).toEqual([["Story 2"], ["Story 1"]]);
    expect(items.map((item) => texts(item, "link"))).toEqual([
      ["https://news.example/story-2/"],
      ["https://news.example/story-1/"],
    ]);
    expect(texts(feed, "content:encoded")).toEqual(["<p>The text of 2.</p>", "<p>The text of 1.</p>"]);
    expect(texts(feed, "dc:creator")).toEqual(["The Desk", "The Desk"]);
    expect(texts(items[0] ?? feed, "category")).toEqual(["World & Beyond", "Treaties"]);
  });

  test("tells stories apart by what does not change with their address", () => {
    const guids = items.map((item) => item.getElementsByTagName("guid")[0]);
    expect(guids.map((guid) => [guid?.textContent, guid?.getAttribute("isPermaLink")])).toEqual([
      ["https://news.example/?p=2", "false"],
      ["https://news.example/?p=1", "false"],
    ]);
  });

  test("dates stories by RFC 822", () => {
    expect(texts(feed, "pubDate")).toEqual(["Sun, 01 Nov 2026 14:00:00 GMT", "Sun, 01 Nov 2026 13:00:00 GMT"]);
    expect(texts(feed, "atom:updated")).toEqual(["2026-11-20T08:00:00.000Z"]);
  });

  test("is the same whenever it is printed", () => {
    expect(print([feedStory(1)])).toBe(print([feedStory(1)]));
  });

  test("may be empty", () => {
    expect(parseXml(print([])).getElementsByTagName("item").length).toBe(0);
  });
});

test("a picture is named by its whole address in a format most readers show", () => {
  const feed = parseXml(print([feedStory(1, { summary: summary(1, { picture }) })]));
  const [media] = feed.getElementsByTagName("media:content");
  expect(Array.from(media?.attributes ?? [], ({ name, value }) => [name, value])).toEqual([
    ["url", "https://news.example/edition/pictures/wall-1200.webp"],
    ["type", "image/webp"],
    ["medium", "image"],
    ["width", "1200"],
    ["height", "800"],
  ]);
});

test("what is not there is left out", () => {
  const bare = summary(1, { title: "", standfirst: "The opening.", section: null, author: null });
  const feed = parseXml(print([feedStory(1, { summary: bare, topics: [], html: "" })]));
  const names = Array.from(feed.getElementsByTagName("item")[0]?.children ?? [], ({ nodeName }) => nodeName);
  expect(names).toEqual(["title", "link", "guid", "pubDate", "description"]);
  expect(texts(feed, "title")[1]).toBe("The opening.");
});

test("a paper written from right to left says so in each story", () => {
  const feed = parseXml(print([feedStory(1)], { language: "ar", direction: "rtl" }));
  const [content = ""] = texts(feed, "content:encoded");
  expect(parseHtml(content).querySelector("div[dir=rtl][lang=ar] > p")?.textContent).toBe("The text of 1.");
});

test.each(hostileTexts)("%j breaks nothing and loses nothing", (text) => {
  const kept = text.replace(unfit, "");
  const line = kept.replace(/\s+/gu, " ").trim();
  const changes = { title: text, standfirst: text, author: { slug: "x", name: text }, path: "/שלום & <x>/" };
  const html = `<p title="x">${text}</p>`;
  const feed = parseXml(print([feedStory(1, { summary: summary(1, changes), html, topics: [text] })], { name: text }));
  const [item] = feed.getElementsByTagName("item");
  if (!item) throw new Error("No item");
  expect(texts(item, "title")).toEqual([line]);
  expect(texts(item, "dc:creator")).toEqual([line]);
  expect(texts(item, "category")).toEqual(["World & Beyond", line]);
  expect(texts(item, "link")).toEqual(["https://news.example/%D7%A9%D7%9C%D7%95%D7%9D%20&%20%3Cx%3E/"]);
  // A description is HTML: what it says as such is the text, and no element of it.
  const description = parseHtml(`<body>${texts(item, "description")[0]}`).body;
  expect(description.textContent).toBe(line);
  expect(description.children.length).toBe(0);
  expect(texts(item, "content:encoded")).toEqual([`<p title="x">${kept.replace(/\r\n?/g, "\n")}</p>`]);
});
