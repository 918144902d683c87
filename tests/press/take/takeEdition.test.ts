import { mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { schemaOf, wholeFiles } from "#tests/support/editionSchemas.ts";
import { says } from "../../server/wordpress/support/fakeWordPress.ts";
import { newFolder, pauses, readArticle, readEdition, takeOnce } from "./support/takeOnce.ts";
import { TakeSite } from "./support/takeSite.ts";

let site: TakeSite;
let folder: string;

beforeEach(async () => {
  site = await TakeSite.start();
  folder = await newFolder();
  pauses.length = 0;
});

afterEach(async () => {
  await site.fake.die();
  await rm(folder, { recursive: true, force: true });
});

const contentRequests = () => site.asked().filter((url) => /wp\/v2\/(?:posts|pages).*\bcontent\b/.test(url));

test("every file satisfies the schema that the reader has for it", async () => {
  site.add(4, '<p><img src="/wp-content/uploads/a.png" width="300" height="200" alt="Red"></p>', {
    tags: [5],
    sticky: true,
  });
  site.comments.push({ id: 1, post: 4, content: "<p>Well put.</p>" });
  const report = await takeOnce(site, folder);
  const files = await readEdition(folder);
  for (const [file, value] of files) {
    expect(v.safeParse(schemaOf(file), value).issues, file).toBeUndefined();
  }
  expect([...files.keys()]).toEqual(expect.arrayContaining(wholeFiles));
  expect(files.get("site.json")).toMatchObject({
    name: "Fish & Chips",
    api: null,
    timeZone: "Africa/Cairo",
    sections: [
      { slug: "news", count: 4 },
      { slug: "local", name: "Local & Regional", description: "Near you", count: 4 },
    ],
  });
  expect(files.get("front.json")).toMatchObject({ lead: { id: 4 }, secondary: [{ id: 3 }, { id: 2 }, { id: 1 }] });
  expect(files.get("ids.json")).toEqual({ ids: [1, 2, 3, 4] });
  expect(files.get("lists/tag/treaty.json")).toMatchObject({ name: "Treaty", total: 1 });
  expect(files.get("lists/author/nora.json")).toMatchObject({ name: "Nora & Co", total: 4 });
  expect(files.get("pages.json")).toMatchObject({ items: [{ path: "/about/" }] });
  expect(files.get("comments/4.json")).toMatchObject({ comments: [{ authorName: "Ada", html: "<p>Well put.</p>" }] });
  expect(await readArticle(folder, "about")).toMatchObject({ isPage: true, section: null, commentsOpen: false });
  expect(report.counts).toMatchObject({ stories: 4, pages: 1, comments: 1, pictures: 1, removed: 0 });
});

test("a second run asks for no content, and writes the same edition", async () => {
  await takeOnce(site, folder);
  const before = await readEdition(folder);
  const changed = (await stat(join(folder, "edition/articles/story-1.json"))).mtimeMs;
  expect(contentRequests()).toHaveLength(2);
  const report = await takeOnce(site, folder);
  expect(contentRequests()).toEqual([]);
  expect(await readEdition(folder)).toEqual(before);
  expect((await stat(join(folder, "edition/articles/story-1.json"))).mtimeMs).toBe(changed);
  expect(report.counts).toMatchObject({ fetched: 0, unchanged: 4, newPictures: 0 });
});

test("of what changed only that is fetched: a text, a term, a new story", async () => {
  await takeOnce(site, folder);
  site.asked();
  site.add(2, "<p>Other words.</p>", { modified: "2024-06-01T00:00:00" });
  site.add(3, "<p>The words of story 3.</p>", { categories: [4] });
  site.add(7, "<p>New.</p>");
  await takeOnce(site, folder);
  const [request = "", ...others] = contentRequests();
  expect(others).toEqual([]);
  expect(request).toContain("include=2,3,7&");
  expect(JSON.stringify(await readArticle(folder, "story-2"))).toContain("Other words.");
  expect(await readArticle(folder, "story-3")).toMatchObject({ section: { slug: "sport" }, position: 1 });
  expect((await readEdition(folder)).get("lists/section/local.json")).toMatchObject({ total: 3 });
});

test("a deleted story goes and is gone for good; a renamed one leads on from every address it had", async () => {
  await takeOnce(site, folder);
  site.posts.delete(1);
  site.add(2, "<p>Two.</p>", { slug: "second" });
  const report = await takeOnce(site, folder);
  let files = await readEdition(folder);
  expect(files.get("redirects.json")).toEqual({ moved: { "/story-2/": "/second/" }, gone: ["/story-1/"] });
  expect(files.has("articles/story-1.json")).toBe(false);
  expect(files.has("comments/1.json")).toBe(false);
  expect(files.get("ids.json")).toEqual({ ids: [2, 3] });
  expect(report.notes("Removed")).toEqual(["/story-1/ is gone (410)"]);
  expect(report.counts).toMatchObject({ removed: 1, renamed: 1 });
  site.add(2, "<p>Two.</p>", { slug: "twice" });
  await takeOnce(site, folder);
  files = await readEdition(folder);
  expect(files.get("redirects.json")).toMatchObject({ moved: { "/story-2/": "/twice/", "/second/": "/twice/" } });
  site.posts.delete(2);
  site.add(1, "<p>Back again.</p>");
  await takeOnce(site, folder);
  expect((await readEdition(folder)).get("redirects.json")).toEqual({
    moved: {},
    gone: ["/second/", "/story-2/", "/twice/"],
  });
});

test("a list that misses a story for a moment deletes nothing", async () => {
  await takeOnce(site, folder);
  const isList = (url: string) => !url.includes("include=");
  site.intercept("wp/v2/posts", isList, (_request, response) =>
    response.writeHead(200, { "X-WP-TotalPages": "1" }).end(JSON.stringify([{ id: 1, link: `${site.home}story-1/` }])),
  );
  const report = await takeOnce(site, folder);
  expect(report.counts).toMatchObject({ stories: 3, removed: 0 });
});

test("--limit and --since leave stories out without calling them gone", async () => {
  await takeOnce(site, folder);
  const report = await takeOnce(site, folder, { limit: 2 });
  const files = await readEdition(folder);
  expect(files.get("ids.json")).toEqual({ ids: [2, 3] });
  expect(files.get("redirects.json")).toEqual({ moved: {}, gone: [] });
  expect(report.counts.removed).toBe(0);
  await takeOnce(site, folder, { since: "2024-01-04" });
  expect((await readEdition(folder)).get("ids.json")).toEqual({ ids: [3] });
});

test("stories with one address, one slug, no title, a password: each has a place, or a line in the report", async () => {
  site.add(11, "<p>In English.</p>", { slug: "news", at: "en/news/" });
  site.add(12, "<p>Auf Deutsch.</p>", { slug: "news", at: "de/news/" });
  site.add(13, "<p>En français.</p>", { slug: "news", at: "en/news/?lang=fr" });
  site.add(14, "<p>Words without a headline.</p>", { title: "" });
  site.add(15, "", { locked: true });
  site.add(16, "<p>Hidden by ours.</p>", { slug: "search" });
  const report = await takeOnce(site, folder);
  expect(await readArticle(folder, "news")).toMatchObject({
    path: "/en/news/",
    namesakes: [{ path: "/de/news/", slug: "news-12" }],
  });
  expect(await readArticle(folder, "news-12")).toMatchObject({ path: "/de/news/", id: 12 });
  expect(await readArticle(folder, "news-13")).toMatchObject({ path: "/news-13/", id: 13 });
  expect(await readArticle(folder, "search-16")).toMatchObject({ path: "/search-16/" });
  expect((await readArticle(folder, "story-14")).title).toBe("١٥ يناير ٢٠٢٤");
  expect((await readEdition(folder)).has("articles/story-15.json")).toBe(false);
  expect(report.notes("Skipped")).toEqual([`${site.home}story-15/: a password protects it.`]);
  expect(report.notes("At another address than on the site")).toHaveLength(2);
});

test("a page named as a folder of the reader, or as a page of its own, stands at another address", async () => {
  const names = ["edition", "assets", "fonts", "icons", "outbox"];
  for (const [index, slug] of names.entries()) {
    const id = 9100 + index;
    site.pages.set(id, { id, slug, title: slug, content: "<p>Ours.</p>" });
  }
  site.pages.set(9200, { id: 9200, slug: "may", at: "edition/may/", title: "May", content: "<p>Of May.</p>" });
  await takeOnce(site, folder);
  const { items } = v.parse(
    v.object({ items: v.array(v.object({ path: v.string() })) }),
    (await readEdition(folder)).get("pages.json"),
  );
  expect(items.map(({ path }) => path).filter((path) => path !== "/about/")).toEqual([
    ...names.map((slug, index) => `/${slug}-${9100 + index}/`),
    "/may-9200/",
  ]);
});

test("a site that fails half-way leaves the old edition; the next run goes on from there", async () => {
  await takeOnce(site, folder);
  const before = await readEdition(folder);
  for (let id = 100; id < 350; id += 1) site.add(id, `<p>Story ${id}.</p>`);
  let isDown = true;
  // The second hundred never comes.
  site.intercept(
    "wp/v2/posts",
    (url) => isDown && /content/.test(url) && /include=[\d,]*\b2[0-4]\d\b/.test(url),
    says(500, '{"code":"x","message":"Out of memory"}'),
  );
  await expect(takeOnce(site, folder)).rejects.toThrow("answered 500: Out of memory.");
  expect(await readEdition(folder)).toEqual(before);
  expect((await readdir(folder)).sort()).toEqual(["edition", "edition.take"]);
  isDown = false;
  site.asked();
  const report = await takeOnce(site, folder);
  expect(report.counts.stories).toBe(253);
  expect(report.counts.fetched).toBeLessThan(250);
});

test("a site that asks for patience is given it", async () => {
  let asked = 0;
  site.intercept("wp/v2/pages", () => (asked += 1) === 1, says(429, "{}", { "Retry-After": "7" }));
  await takeOnce(site, folder);
  expect(pauses).toEqual([7000]);
});

test("a site that has lost all its stories at once is not believed", async () => {
  await takeOnce(site, folder);
  site.posts.clear();
  site.pages.clear();
  await expect(takeOnce(site, folder)).rejects.toThrow("lists no stories any more. The edition of 4 stays as it was.");
  expect(existsSync(join(folder, "edition/articles/story-1.json"))).toBe(true);
});

test("what a run that was killed left behind is put right", async () => {
  await takeOnce(site, folder);
  const before = await readEdition(folder);
  // Killed between the two renames of the swap, with the lock of a process that is no more.
  await mkdir(join(folder, "edition.new/articles"), { recursive: true });
  await writeFile(join(folder, "edition.new/articles/x.json"), "{");
  await writeFile(join(folder, "edition.take/lock"), "999999999");
  await writeFile(join(folder, "edition.take/take.json.new"), "{");
  await takeOnce(site, folder);
  expect(await readEdition(folder)).toEqual(before);
  expect((await readdir(folder)).sort()).toEqual(["edition", "edition.take"]);
});

test("a second taking into the same folder is refused while one is at work", async () => {
  await mkdir(join(folder, "edition.take"), { recursive: true });
  await writeFile(join(folder, "edition.take/lock"), String(process.ppid));
  await expect(takeOnce(site, folder)).rejects.toThrow(`Process ${process.ppid} is at work in`);
  // A number that another process bears by now: the lock itself has been silent for long.
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(join(folder, "edition.take/lock"), longAgo, longAgo);
  expect((await takeOnce(site, folder)).counts.stories).toBe(3);
});
