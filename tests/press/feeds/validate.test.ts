import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionPaper } from "#press/feeds/editionPaper.ts";
import type { FeedStory, MapEntry } from "#press/feeds/FeedPaper.ts";
import { jsonFeed } from "#press/feeds/jsonFeed.ts";
import { rssFeed } from "#press/feeds/rssFeed.ts";
import { newsSitemap, sitemapFiles, sitemapIndex } from "#press/feeds/sitemaps.ts";
import { writeFeeds } from "#press/feeds/writeFeeds.ts";
import { rssFaults } from "./support/feedRules.ts";
import { feedStory, hostileTexts, origin, picture, site, summary } from "./support/feedStories.ts";
import { jsonFeedSchema } from "./support/jsonFeedRules.ts";
import { mapFaults } from "./support/mapRules.ts";

const validJson = (text: string) => v.safeParse(jsonFeedSchema, JSON.parse(text)).issues?.map(({ message }) => message);

describe("the bundled edition's feeds and maps are what their specifications say", () => {
  let dist: string;
  /** The evening after its newest story, and the moment of its latest change: by no clock of a machine's. */
  let now: number;
  let changedAt: number;
  const read = (file: string) => readFile(join(dist, file), "utf8");

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "broadsheet-valid-"));
    const paper = await editionPaper("public/edition", origin);
    const [newest] = await paper.newest({ kind: "latest" }, 1);
    now = Date.parse(newest?.summary.publishedAt ?? "") + 6 * 3_600_000;
    await writeFeeds(paper, { dist, origin: { origin, isKnown: true }, now });
    const folder = "public/edition/articles";
    const stories = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), "utf8")));
    const changes = stories.map((text) => JSON.parse(text)).map((one) => one.updatedAt ?? one.publishedAt);
    changedAt = Math.max(...changes.map((moment) => Date.parse(moment)));
  }, 60_000);
  afterAll(() => rm(dist, { recursive: true }));

  test("RSS, of the paper and of every section", async () => {
    const sections = await readdir(join(dist, "category"));
    expect(sections.length).toBe(6);
    for (const file of ["feed/index.xml", ...sections.map((slug) => `category/${slug}/feed/index.xml`)])
      expect(rssFaults(await read(file)), file).toEqual([]);
  });

  test("JSON Feed", async () => expect(validJson(await read("feed.json"))).toBeUndefined());

  test("the index, the map, and the map of news", async () => {
    expect(mapFaults("index", await read("sitemap.xml"), origin, changedAt)).toEqual([]);
    expect(mapFaults("map", await read("sitemap-1.xml"), origin, changedAt)).toEqual([]);
    const news = await read("sitemap-news.xml");
    expect(mapFaults("news", news, origin, now)).toEqual([]);
    expect(news).toContain("<news:title>");
  });
});

describe("whatever stories hold, feeds stay what their specifications say", () => {
  const stories = [
    ...hostileTexts.map((text, id) =>
      feedStory(id + 1, {
        summary: summary(id + 1, {
          title: text,
          standfirst: text,
          author: { slug: text, name: text },
          path: `/${text}/`,
          picture,
        }),
        html: `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
        topics: [text],
        updatedAt: "2026-11-20T08:00:00.000Z",
      }),
    ),
    feedStory(90, { summary: summary(90, { title: "", section: null, author: null }), topics: [], html: "" }),
    feedStory(91, { summary: summary(91, { title: "", standfirst: "", section: null }), topics: ["", " "], html: "" }),
  ];
  const options = (path: string, found: FeedStory[]) => ({
    site,
    origin,
    path,
    pagePath: "/",
    title: site.name,
    description: "",
    stories: found,
  });

  test("RSS", () => {
    expect(rssFaults(rssFeed(options("/feed/", stories)))).toEqual([]);
    expect(rssFaults(rssFeed(options("/feed/", [])))).toEqual([]);
  });

  test("JSON Feed", () => {
    expect(validJson(jsonFeed(options("/feed.json", stories)))).toBeUndefined();
    expect(validJson(jsonFeed(options("/feed.json", [])))).toBeUndefined();
  });

  test("a map of news", () => {
    const now = Math.max(...stories.map(({ summary: { publishedAt } }) => Date.parse(publishedAt)));
    const recent = stories
      .map(({ summary }) => summary)
      .filter(({ publishedAt }) => now - Date.parse(publishedAt) < 172_800_000);
    expect(recent.length).toBeGreaterThan(1);
    expect(mapFaults("news", newsSitemap(recent, site, origin), origin, now)).toEqual([]);
    expect(mapFaults("news", newsSitemap([], site, origin), origin, now)).toEqual([]);
  });
});

test("maps of the longest addresses are cut where the bytes end, not the number", async () => {
  const long = "x".repeat(2_000);
  const entries = async function* (): AsyncGenerator<MapEntry> {
    for (let id = 1; id <= 30_000; id += 1) yield { path: `/${long}-${id}/`, changedAt: "2026-11-20T08:00:00Z" };
  };
  const files = [];
  for await (const file of sitemapFiles(entries(), origin)) files.push(file);
  expect(files.length).toBe(2);
  // 52,428,800 bytes, as the protocol has it; that they parse is shown by shorter ones.
  for (const { text } of files) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(52_428_800);
  const counts = files.map(({ text }) => text.split("<loc>").length - 1);
  expect(counts[0]).toBeGreaterThan(25_000);
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(30_000);
  const now = Date.parse("2026-11-21T00:00:00Z");
  expect(mapFaults("index", sitemapIndex(files, origin), origin, now)).toEqual([]);
});

test("the rules find what breaks them", () => {
  const feed = rssFeed({
    site,
    origin,
    path: "/feed/",
    pagePath: "/",
    title: "x",
    description: "",
    stories: [feedStory(1)],
  });
  const broken: [string, string][] = [
    ["<pubDate>Sun", "<pubDate>Mon"],
    ["<title>x</title>", ""],
    ["<link>https://news.example/story-1/", "<link>/story-1/"],
    ["</item>", "<title>again</title></item>"],
    ["</item>", "<author>nobody</author></item>"],
    ["</item>", "words</item>"],
    ["en-GB", "english"],
    ['version="2.0"', 'version="0.92"'],
    ["<p>The text", '<p><a href="/x/">The text</a>'],
    ["http://www.w3.org/2005/Atom", "http://www.w3.org/2005/Atom/"],
  ];
  for (const [from, to] of broken) expect(rssFaults(feed.replace(from, to)), to).not.toEqual([]);
  expect(() => rssFaults(feed.replace("</item>", ""))).toThrow();
  const map = newsSitemap([summary(1)], site, origin);
  const now = Date.parse("2026-11-02T00:00:00Z");
  expect(mapFaults("news", map, origin, now)).toEqual([]);
  expect(mapFaults("news", map, origin, now + 172_800_000)).not.toEqual([]);
  expect(mapFaults("news", map, "https://other.example", now)).not.toEqual([]);
  expect(mapFaults("map", map, origin, now)).not.toEqual([]);
  expect(
    mapFaults(
      "news",
      map.replace(/(<news:publication_date>.*<\/news:publication_date>)(<news:title>.*<\/news:title>)/, "$2$1"),
      origin,
      now,
    ),
  ).not.toEqual([]);
});
