import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as v from "valibot";
import { wordPressPaper } from "#press/feeds/wordPressPaper.ts";
import { siteFileSchema } from "#sources/wordpress/siteFile.ts";
import { makeSiteFile } from "#tests/support/fakeWordPressContent.ts";
import type { FakeWordPress } from "#tests/support/fakeWordPress.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";
import type { MapEntry } from "#press/feeds/FeedPaper.ts";

const home = "https://paper.example/";
const api = `${home}wp-json/`;
let wordPress: FakeWordPress;

beforeEach(() => {
  wordPress = openWordPress({ home, api });
  for (const kind of ["tags", "users"] as const)
    wordPress.answer(`/wp-json/wp/v2/${kind}?_fields=slug`, () =>
      Response.json(wordPress.content[kind].map(({ slug }) => ({ slug }))),
    );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const open = () =>
  wordPressPaper(v.parse(siteFileSchema, makeSiteFile(wordPress.content, { home, api })), "https://news.example");

async function all(entries: AsyncIterable<MapEntry>): Promise<MapEntry[]> {
  const found: MapEntry[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

test("the newest stories come in full, by one request", async () => {
  const stories = await open().newest({ kind: "latest" }, 50);
  expect(wordPress.requested.length).toBe(1);
  expect(stories.length).toBe(Math.min(50, wordPress.content.posts.length));
  const dates = stories.map(({ summary }) => summary.publishedAt);
  expect(dates).toEqual(dates.toSorted().reverse());
  const [first] = stories;
  const sent = wordPress.content.posts.find(({ id }) => id === first?.summary.id);
  const paragraphs: string[] = JSON.stringify(sent?.["content"]).match(/<p>[^<"]+<\/p>/g) ?? [];
  expect(paragraphs.length).toBeGreaterThan(0);
  for (const paragraph of paragraphs) expect(first?.html).toContain(paragraph);
  expect(first?.summary.path).toMatch(/^\/.+\/$/);
});

test("addresses in a story are complete, its pictures where the site has them, and nothing in it runs", async () => {
  const rendered =
    '<p onclick="run()">See <a href="/about/">us</a>, <a href="#end">the end</a>.</p><script>run()</script>' +
    '<p><img src="/wp-content/uploads/a.jpg" alt="Ours" width="600" height="400" onerror="run()"></p>' +
    '<p id="end"><a href="javascript:run()">End</a><iframe src="https://films.example/1"></iframe></p>';
  const id = wordPress.content.posts[0]?.id ?? 0;
  wordPress.change(id, { content: { rendered, protected: false } });
  const story = (await open().newest({ kind: "latest" }, 100)).find(({ summary }) => summary.id === id);
  const html = story?.html ?? "";
  expect(html).toContain('See <a href="https://news.example/about/">us</a>');
  expect(html).toContain(`<a href="https://news.example${story?.summary.path}#text-end">the end</a>`);
  expect(html).toContain(`src="${home}wp-content/uploads/a.jpg"`);
  expect(html).not.toMatch(/<script|<iframe|run\(\)|(?:src|href)="\//);
});

test("a section has its own, and one that is not there none", async () => {
  const [section] = open().site.sections;
  const slug = section?.slug ?? "";
  const stories = await open().newest({ kind: "section", slug }, 50);
  expect(stories.length).toBe(section?.count);
  expect(new Set(stories.map(({ summary }) => summary.section?.slug))).toEqual(new Set([slug]));
  expect(await open().newest({ kind: "section", slug: "nope" }, 50)).toEqual([]);
});

test("what a password protects is not given out", async () => {
  const id = wordPress.content.posts[0]?.id ?? 0;
  wordPress.change(id, { content: { rendered: "", protected: true }, secret: "<p>hidden</p>" });
  const found = (await open().newest({ kind: "latest" }, 100)).find(({ summary }) => summary.id === id);
  expect(found?.html).toBe("");
});

test("maps hold every post and page of the site, at their places here", async () => {
  const places = (await all(open().stories())).map(({ path }) => path);
  expect(places.length).toBe(wordPress.content.posts.length);
  expect(new Set(places).size).toBe(places.length);
  const pages = (await all(open().pages())).map(({ path }) => path);
  for (const { slug } of open().site.sections) expect(pages).toContain(`/category/${slug}/`);
  for (const { slug } of wordPress.content.tags) expect(pages).toContain(`/tag/${slug}/`);
  for (const { slug } of wordPress.content.users) expect(pages).toContain(`/author/${slug}/`);
  for (const { slug } of wordPress.content.pages) expect(pages.some((path) => path.includes(slug))).toBe(true);
});

test("a site that keeps its authors to itself has a map without them", async () => {
  const refusal = { code: "rest_user_cannot_view", message: "Sorry", data: { status: 401 } };
  wordPress.answer("/wp-json/wp/v2/users?_fields=slug", () => Response.json(refusal, { status: 401 }));
  const pages = (await all(open().pages())).map(({ path }) => path);
  expect(pages.some((path) => path.startsWith("/author/"))).toBe(false);
  expect(pages.some((path) => path.startsWith("/tag/"))).toBe(true);
});

test("a site that fails half-way is no smaller site", async () => {
  wordPress.answer("/wp-json/wp/v2/pages", () => new Response("down", { status: 500 }));
  await expect(all(open().pages())).rejects.toThrow(/answered 500/);
});

test("news is what was published since", async () => {
  const dates = wordPress.content.posts.map(({ date_gmt }) => `${date_gmt}Z`).toSorted();
  const third = Date.parse(dates.at(-3) ?? "");
  expect((await open().publishedSince(third, 1000)).length).toBe(3);
  expect((await open().publishedSince(third, 2)).length).toBe(2);
});

test("a busy paper's news is read to its end, and no further", async () => {
  const { posts } = wordPress.content;
  const moment = Math.max(...posts.map(({ date_gmt }) => Date.parse(`${date_gmt}Z`))) + 1000;
  const date = new Date(moment).toISOString().slice(0, 19);
  const ids = Array.from({ length: 250 }, (_, index) => 10_001 + index);
  for (const id of ids)
    posts.push(...posts.slice(0, 1).map((post) => ({ ...post, id, slug: `news-${id}`, date, date_gmt: date })));
  const news = await open().publishedSince(moment, 1000);
  expect(news.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(ids);
  expect(wordPress.requested).toHaveLength(3);
  expect(await open().publishedSince(moment, 200)).toHaveLength(200);
  expect(wordPress.requested).toHaveLength(5);
});

test("exactly a hundred pages, and no word of how many there are, are a map of a hundred", async () => {
  const pages = Array.from({ length: 100 }, (_, index) => ({ slug: `page-${index}`, link: `${home}page-${index}/` }));
  wordPress.answer("/wp-json/wp/v2/pages", ({ url }) =>
    new URL(url).searchParams.get("page") === "1"
      ? Response.json(pages)
      : Response.json(
          { code: "rest_post_invalid_page_number", message: "No.", data: { status: 400 } },
          { status: 400 },
        ),
  );
  const found = (await all(open().pages())).filter(({ path }) => path.startsWith("/page-"));
  expect(found).toHaveLength(100);
});
