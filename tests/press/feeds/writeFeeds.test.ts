import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { editionPaper } from "#press/feeds/editionPaper.ts";
import { writeFeeds } from "#press/feeds/writeFeeds.ts";
import { buildEdition } from "#tests/support/buildEdition.ts";
import { parseXml, texts } from "./support/parseXml.ts";

const origin = "https://news.example";
/** Story 12, the newest, is of noon on 12 September 2023. */
const now = Date.parse("2023-09-13T12:30:00Z");
let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), "broadsheet-feeds-"));
  await buildEdition(join(dist, "edition"));
  return () => rm(dist, { recursive: true, force: true });
});

const print = async (isKnown = true) =>
  writeFeeds(await editionPaper(join(dist, "edition"), origin), { dist, origin: { origin, isKnown }, now });
const read = (file: string) => readFile(join(dist, file), "utf8");

test("every address of the feed, the maps and robots.txt leads to a file", async () => {
  const report = await print();
  expect((await readdir(dist)).sort()).toEqual([
    "category",
    "edition",
    "feed",
    "feed.json",
    "robots.txt",
    "sitemap-1.xml",
    "sitemap-news.xml",
    "sitemap.xml",
  ]);
  expect(report).toEqual({ written: 8, feeds: 4, addresses: 17, maps: 1 });
  expect(await readdir(join(dist, "category"))).toEqual(["science", "world"]);
});

test("feeds hold the newest stories of the paper and of each section, each in full", async () => {
  await print();
  const links = async (file: string) => texts(parseXml(await read(file)), "link").slice(1);
  expect((await links("feed/index.xml")).slice(0, 3)).toEqual([12, 11, 10].map((id) => `${origin}/story-${id}/`));
  expect((await links("feed/index.xml")).length).toBe(12);
  expect(await links("category/science/feed/index.xml")).toEqual([12, 11, 10, 9].map((id) => `${origin}/story-${id}/`));
  const feed = parseXml(await read("category/world/feed/index.xml"));
  expect(texts(feed, "title")[0]).toBe("World – The Test & Times");
  expect(feed.getElementsByTagName("atom:link")[0]?.getAttribute("href")).toBe(`${origin}/category/world/feed/`);
  expect(texts(feed, "guid")).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((id) => `${origin}/?p=${id}`));
  const rich = texts(feed, "content:encoded").at(-1);
  expect(rich).toContain('<h2 id="a">One &lt; two</h2>');
  expect(rich).toContain(`<a href="${origin}/x/?a=1&amp;b=%222%22">link</a>`);
  expect(rich).not.toContain("<script");
});

test("the map lists every page and story with the day its page last changed", async () => {
  await print();
  const map = parseXml(await read("sitemap-1.xml"));
  const listed = Array.from(map.getElementsByTagName("url"), (url) => [
    texts(url, "loc")[0]?.slice(origin.length),
    texts(url, "lastmod")[0],
  ]);
  expect(listed.slice(0, 8)).toEqual([
    ["/", "2023-09-12T12:00:00Z"],
    ["/category/science/", "2023-09-12T12:00:00Z"],
    ["/category/world/", "2023-09-08T12:00:00Z"],
    ["/tag/treaties/", "2023-09-02T12:00:00Z"],
    ["/author/foreign-desk/", "2023-09-12T12:00:00Z"],
    // It was changed after it was published.
    ["/story-1/", "2023-09-02T00:30:00Z"],
    ["/story-2/", "2023-09-02T12:00:00Z"],
    ["/2023/09/story-3/", "2023-09-03T12:00:00Z"],
  ]);
  expect(listed.length).toBe(17);
  expect(new Set(listed.map(([place]) => place)).size).toBe(17);
});

test("the map of news ends two days ago", async () => {
  await print();
  expect(texts(parseXml(await read("sitemap-news.xml")), "loc")).toEqual([`${origin}/story-12/`]);
  const paper = await editionPaper(join(dist, "edition"), origin);
  const at = (date: string) => writeFeeds(paper, { dist, origin: { origin, isKnown: true }, now: Date.parse(date) });
  await at("2023-09-13T12:00:00Z");
  expect(texts(parseXml(await read("sitemap-news.xml")), "loc").length).toBe(2);
  await at("2023-10-01T00:00:00Z");
  expect(texts(parseXml(await read("sitemap-news.xml")), "loc")).toEqual([]);
});

test("pages that are no news are in the map and in no feed", async () => {
  const story = JSON.parse(await read("edition/articles/story-1.json"));
  const about = { ...story, id: 900, slug: "about", path: "/about/", title: "About us", isPage: true };
  await writeFile(join(dist, "edition/articles/about.json"), JSON.stringify(about));
  await writeFile(join(dist, "edition/pages.json"), JSON.stringify({ items: [about] }));
  await print();
  expect(texts(parseXml(await read("sitemap-1.xml")), "loc")).toContain(`${origin}/about/`);
  expect(await read("feed/index.xml")).not.toContain("/about/");
});

describe("printing again", () => {
  test("leaves alone what would be the same", async () => {
    await print();
    await utimes(join(dist, "feed/index.xml"), 1, 1);
    expect((await print()).written).toBe(0);
    expect((await stat(join(dist, "feed/index.xml"))).mtimeMs).toBe(1000);
  });

  test("takes away maps that are no longer needed, packed ones too", async () => {
    for (const name of ["sitemap-2.xml", "sitemap-2.xml.br", "sitemap-10.xml.gz", "sitemap-own.xml"])
      await writeFile(join(dist, name), "old");
    await print();
    const maps = (await readdir(dist)).filter((name) => name.startsWith("sitemap"));
    expect(maps.sort()).toEqual(["sitemap-1.xml", "sitemap-news.xml", "sitemap-own.xml", "sitemap.xml"]);
  });
});

test("robots.txt names the maps where the paper's own address is known", async () => {
  await print();
  expect(await read("robots.txt")).toContain("\nSitemap: https://news.example/sitemap.xml\n");
  await print(false);
  expect(await read("robots.txt")).toBe("User-agent: *\nDisallow: /search/\n");
});

test("a broken file of the edition is named", async () => {
  await writeFile(join(dist, "edition/articles/story-4.json"), "{ not json");
  await expect(print()).rejects.toThrow(/story-4\.json is not what an edition holds there/);
});

test("a section whose slug leads out of the folder has no feed", async () => {
  const site = JSON.parse(await read("edition/site.json"));
  site.sections.push({ slug: "..", name: "Up", description: "", count: 1 });
  await writeFile(join(dist, "edition/site.json"), JSON.stringify(site));
  expect((await print()).feeds).toBe(4);
  expect(await readdir(join(dist, "category"))).toEqual(["science", "world"]);
});
