import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEditionSource } from "#sources/edition/editionSource.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";
import { newFolder, takeOnce } from "./support/takeOnce.ts";
import { TakeSite } from "./support/takeSite.ts";

let folder: string;
let server: TestServer;

beforeAll(async () => {
  const site = await TakeSite.start();
  folder = await newFolder();
  site.add(11, "<p>In English.</p>", { slug: "news", at: "en/news/" });
  site.add(12, "<p>Auf Deutsch.</p>", { slug: "news", at: "de/news/" });
  site.comments.push({ id: 7, post: 3, content: "<p>Well put.</p>" });
  await takeOnce(site, folder);
  site.posts.delete(1);
  site.add(2, "<p>Two.</p>", { slug: "zweite", at: "%d8%a3/" });
  await takeOnce(site, folder);
  await site.fake.die();
  server = await startServer({ editionDir: join(folder, "edition") });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string) => fetch(server.origin + path, { redirect: "manual" });
const source = () => createEditionSource(`${server.origin}/edition/`);

test.each([
  ["/story-3/", 200],
  ["/about/", 200],
  ["/en/news/", 200],
  ["/de/news/", 200],
  ["/fr/news/", 404],
  ["/category/local/", 200],
  ["/story-1/", 410],
  ["/never/", 404],
])("our server answers %s with %i", async (path, status) => {
  expect((await get(path)).status).toBe(status);
});

test("our server leads on from an address that a story had before", async () => {
  const answer = await get("/story-2/");
  expect([answer.status, answer.headers.get("Location")]).toEqual([301, "/%d8%a3/"]);
  expect((await get("/%d8%a3/")).status).toBe(200);
});

test("the source finds stories that share a slug by their whole paths", async () => {
  expect(await source().article("/en/news/")).toMatchObject({ id: 11 });
  expect(await source().article("/de/news/")).toMatchObject({ id: 12, commentsOpen: false });
  await expect(source().article("/fr/news/")).rejects.toMatchObject({ kind: "not-found" });
  expect(await source().article("/أ/")).toMatchObject({ id: 2 });
});

test("the source reads the comments that were taken, and takes no new ones", async () => {
  expect(await source().comments(3)).toMatchObject([{ id: 7, authorName: "Ada", html: "<p>Well put.</p>" }]);
  expect(await source().comments(2)).toEqual([]);
  expect(await source().comments(404)).toEqual([]);
  const draft = { content: "x", authorName: "x", authorEmail: "x@example.org", authorUrl: "", parent: 0 };
  await expect(source().postComment(3, draft)).rejects.toMatchObject({ code: "rest_comment_closed" });
});

test("the source opens pages, knows what stands beside a story, and says what trending is ranked by", async () => {
  expect(await source().article("/about/")).toMatchObject({ isPage: true });
  const story = await source().article("/story-3/");
  expect(await source().neighbours(story)).toMatchObject({ next: { id: 11 }, previous: { id: 2 } });
  expect((await source().trending(5)).basis).toBe("latest");
});
