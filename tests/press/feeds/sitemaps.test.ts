import { describe, expect, test } from "vitest";
import type { MapEntry } from "#press/feeds/FeedPaper.ts";
import { mostNews, newsSitemap, sitemapFiles, sitemapIndex } from "#press/feeds/sitemaps.ts";
import { hostileTexts, origin, site, summary } from "./support/feedStories.ts";
import { parseXml, texts } from "./support/parseXml.ts";

async function* entriesOf(count: number): AsyncGenerator<MapEntry> {
  for (let id = 1; id <= count; id += 1)
    yield { path: `/story-${id}/`, changedAt: new Date(Date.UTC(2020, 0, 1) + id * 60_000).toISOString() };
}

async function printAll(entries: AsyncIterable<MapEntry>, perFile?: number) {
  const files = [];
  for await (const file of sitemapFiles(entries, origin, perFile)) files.push(file);
  return files;
}

describe("maps of 120,000 addresses", () => {
  test("are files of at most 50,000 and 50 MB, each story in one of them, in order", async () => {
    const files = await printAll(entriesOf(120_000));
    expect(files.map(({ name }) => name)).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    const places = files.map(({ text }) => Array.from(text.matchAll(/<loc>(.*?)<\/loc>/g), ([, place]) => place));
    expect(places.map(({ length }) => length)).toEqual([50_000, 50_000, 20_000]);
    expect(new Set(places.flat()).size).toBe(120_000);
    expect(places[1]?.[0]).toBe("https://news.example/story-50001/");
    for (const { text } of files) expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024 * 1024);
    expect(files.map(({ changedAt }) => changedAt)).toEqual([
      "2020-02-04T17:20:00.000Z",
      "2020-03-10T10:40:00.000Z",
      "2020-03-24T08:00:00.000Z",
    ]);
  });

  test("leave the first files as they were when stories are added", async () => {
    const [before, after] = [await printAll(entriesOf(70), 20), await printAll(entriesOf(75), 20)];
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
  });
});

test("an entry says when its page last changed, and nothing where that is not known", async () => {
  const entries = async function* (): AsyncGenerator<MapEntry> {
    yield { path: "/a/", changedAt: "2026-11-20T08:00:00.123Z" };
    yield { path: "/b & ключ/", changedAt: null };
    yield { path: "/%D7%90/", changedAt: "no date" };
  };
  const [file] = await printAll(entries());
  const map = parseXml(file?.text ?? "");
  expect(map.documentElement.namespaceURI).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  expect(Array.from(map.getElementsByTagName("url"), (url) => [texts(url, "loc"), texts(url, "lastmod")])).toEqual([
    [["https://news.example/a/"], ["2026-11-20T08:00:00Z"]],
    [["https://news.example/b%20&%20%D0%BA%D0%BB%D1%8E%D1%87/"], []],
    [["https://news.example/%D7%90/"], []],
  ]);
});

test("the index names every file with the newest change in it", async () => {
  const index = parseXml(sitemapIndex(await printAll(entriesOf(5), 2), origin));
  expect(index.documentElement.nodeName).toBe("sitemapindex");
  expect(texts(index, "loc")).toEqual([1, 2, 3].map((number) => `https://news.example/sitemap-${number}.xml`));
  expect(texts(index, "lastmod")).toEqual(["2020-01-01T00:02:00Z", "2020-01-01T00:04:00Z", "2020-01-01T00:05:00Z"]);
});

test("a paper without stories has a map all the same", async () => {
  const files = await printAll(entriesOf(0));
  expect(files.map(({ name }) => name)).toEqual(["sitemap-1.xml"]);
  expect(parseXml(files[0]?.text ?? "").getElementsByTagName("url").length).toBe(0);
});

describe("a map of news", () => {
  const news = "http://www.google.com/schemas/sitemap-news/0.9";

  test("names the paper, its language, and each story with its date", () => {
    const map = parseXml(newsSitemap([summary(1)], site, origin));
    const [entry] = map.getElementsByTagNameNS(news, "news");
    expect(texts(map, "loc")).toEqual(["https://news.example/story-1/"]);
    const parts = ["name", "language", "publication_date", "title"];
    expect(parts.map((name) => entry?.getElementsByTagNameNS(news, name)[0]?.textContent)).toEqual([
      "Fish & Chips",
      "en",
      "2026-11-01T13:00:00Z",
      "Story 1",
    ]);
  });

  test("may be empty", () => {
    expect(parseXml(newsSitemap([], site, origin)).getElementsByTagName("url").length).toBe(0);
  });

  test.each([
    ["de-AT", "de"],
    ["zh-Hant-TW", "zh-tw"],
    ["zh-HK", "zh-tw"],
    ["zh", "zh-cn"],
    ["fil", "fil"],
  ])("%s is %s to it", (language, code) => {
    const map = parseXml(newsSitemap([summary(1)], { ...site, language }, origin));
    expect(texts(map, "news:language")).toEqual([code]);
  });

  test.each(hostileTexts)("holds %j as a title", (title) => {
    const map = parseXml(newsSitemap([summary(1, { title })], { ...site, name: title }, origin));
    expect(texts(map, "news:title")).toEqual(texts(map, "news:name"));
    expect(texts(map, "news:title")[0]).toMatch(/\S/);
  });

  test("has room for a thousand", () => expect(mostNews).toBe(1000));
});
