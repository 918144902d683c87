import { expect, test } from "vitest";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";

const open = () => createWordPressSource("/site.json");
const notFound = expect.objectContaining({ kind: "not-found" });
const world = { kind: "section", slug: "world" } as const;

test("a section of the menu is one request, and its own sections' stories are in it", async () => {
  const paper = openWordPress();
  const page = await open().list(world, 1);
  expect(page).toMatchObject({ name: "World", number: 1, pageCount: 1, total: 6 });
  expect(paper.requested).toHaveLength(2);
  expect(paper.requested[1]).toContain("categories[terms]=12&categories[include_children]=true&per_page=10&page=1");
  expect(page.items[0]?.readingMinutes).toBeNull();
});

test("a section that is not among the hundred of the menu is looked up; 5,000 of them hurt nobody", async () => {
  const sections = Array.from({ length: 5_000 }, (_, id) => ({
    id: 10_000 + id,
    slug: `s${id}`,
    name: `S${id}`,
    count: 1,
    parent: 9_999 + id,
  }));
  const paper = openWordPress({ site: { sections } });
  const source = open();
  expect((await source.site()).sections).toHaveLength(5_000);
  expect(await source.list(world, 1)).toMatchObject({ name: "World", total: 6 });
  expect(paper.requested[1]).toContain("/categories?slug=world");
  expect((await source.front()).rows.length).toBeGreaterThan(3);
});

test("a slug beyond ASCII is the same however it is written", async () => {
  const slug = "%e4%b8%96%e7%95%8c";
  openWordPress({ site: { sections: [{ id: 12, slug, name: "世界", count: 6 }] } });
  const source = open();
  expect((await source.site()).sections[0]).toMatchObject({ slug: "世界", name: "世界" });
  for (const written of ["世界", slug]) {
    expect((await source.list({ kind: "section", slug: written }, 1)).total).toBe(6);
  }
});

test("tags and authors have names and descriptions as text", async () => {
  const paper = openWordPress();
  paper.answer("/wp-json/wp/v2/tags?slug=law", () =>
    Response.json([{ id: 51, slug: "law", name: "Law &amp; Order", description: "<p>All about\n<b>law</b>.</p>" }]),
  );
  const { name, description } = await open().list({ kind: "tag", slug: "law" }, 1);
  expect([name, description]).toEqual(["Law & Order", "All about law."]);
  expect((await open().list({ kind: "author", slug: "world-desk" }, 1)).name).toBe("The World Desk");
  await expect(open().list({ kind: "tag", slug: "none" }, 1)).rejects.toEqual(notFound);
});

test("a list ends where WordPress says so, and where it does not say, at the first page that is not full", async () => {
  const paper = openWordPress();
  await expect(open().list(world, 2)).rejects.toEqual(notFound);
  const posts = paper.content.posts.slice(0, 10);
  paper.answer("/wp-json/wp/v2/posts", () => Response.json(posts));
  expect(await open().list(world, 1)).toMatchObject({ pageCount: 2, total: 10 });
  paper.answer("/wp-json/wp/v2/posts", () => Response.json([posts[0], posts[0]]));
  expect(await open().list(world, 2)).toMatchObject({ pageCount: 2, total: 11, items: [{ id: posts[0]?.id }] });
  paper.answer("/wp-json/wp/v2/posts", () => Response.json([]));
  await expect(open().list(world, 3)).rejects.toEqual(notFound);
  expect(await open().list(world, 1)).toMatchObject({ pageCount: 1, total: 0, items: [] });
});

test.each([
  ["a route that is not there", { code: "rest_no_route", message: "No route." }, 404, "broken"],
  ["a page that is not there", "<html>Not found", 404, "broken"],
  ["a site that wants a log-in", { code: "rest_not_logged_in", message: "Log in." }, 401, "refused"],
  ["a critical error", { code: "internal_server_error", message: "Critical." }, 500, "broken"],
  ["one entry that is none", [{ id: 1 }], 200, "broken"],
])("%s is no missing story, and names its address", async (_, body, status, kind) => {
  const paper = openWordPress();
  paper.answer("/wp-json/wp/v2/posts", () => Response.json(body, { status }));
  // Who refuses is the publisher's site, though our own server passed it on.
  const named = kind === "refused" ? "(paper.example answered 401" : "/wp-json/wp/v2/posts";
  const failed = expect.objectContaining({ kind, message: expect.stringContaining(named) });
  await expect(open().article("/how-votes-become-seats/")).rejects.toEqual(failed);
  await expect(open().list({ kind: "latest" }, 1)).rejects.toEqual(failed);
  await expect(open().front()).rejects.toEqual(failed);
  await expect(open().search("votes")).rejects.toEqual(failed);
});

test("the site is asked for once a visit, and again after it failed; what it gets wrong is put right", async () => {
  const paper = openWordPress({
    site: { language: "not a language", timeZone: "Mars/Olympus", direction: "up", sections: "x" },
  });
  paper.cutNetwork();
  const source = open();
  await expect(source.site()).rejects.toEqual(expect.objectContaining({ kind: "offline" }));
  paper.restoreNetwork();
  await Promise.all([source.site(), source.site(), source.list({ kind: "latest" }, 1)]);
  expect(paper.requested.filter((request) => request === "GET /site.json")).toHaveLength(1);
  expect(await source.site()).toMatchObject({ language: "en", timeZone: "UTC", direction: "ltr", sections: [] });
  paper.answer("/site.json", () => Response.json({ code: "x", message: "No site." }, { status: 404 }));
  await expect(open().article("/x/")).rejects.toEqual(expect.objectContaining({ kind: "broken" }));
});

test("the front page asks for the newest and for what is sticky at once, and gathers sections below their own", async () => {
  const sections = [
    { id: 11, slug: "political-ideologies", name: "Politics", parent: 0 },
    { id: 12, slug: "world", name: "World", parent: 11 },
  ];
  const paper = openWordPress({ site: { sections } });
  const { lead, secondary, rows } = await open().front();
  expect(paper.requested).toHaveLength(3);
  expect([lead, ...secondary].map((story) => story?.id)).toEqual([141, 139, 136, 129]);
  expect(rows[0]?.section).toEqual({ slug: "political-ideologies", name: "Politics" });
  expect(rows.map(({ section }) => section.slug)).not.toContain("world");
  paper.answer("/wp-json/wp/v2/posts?sticky", () => new Response("", { status: 500 }));
  expect((await open().front()).lead?.id).toBe(142);
});

test("an empty site has an empty front page, and no trend", async () => {
  const paper = openWordPress();
  paper.content.posts.length = 0;
  expect(await open().front()).toEqual({ lead: null, secondary: [], rows: [] });
  expect(await open().trending(5)).toEqual({ basis: "latest", items: [] });
});

test("a story's neighbours are asked for at once, and a page has none", async () => {
  const paper = openWordPress();
  const source = open();
  const story = await source.article("/how-votes-become-seats/");
  const before = paper.requested.length;
  await source.neighbours(story);
  expect(paper.requested).toHaveLength(before + 2);
  expect(await source.neighbours(await source.article("/about/"))).toEqual({ next: null, previous: null });
});
