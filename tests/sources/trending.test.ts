import { expect, test } from "vitest";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";

const open = () => createWordPressSource("/site.json");
const now = () => new Date().toISOString();

test("a busy thread does not hide the others: comments are read on until a week is covered, three pages at most", async () => {
  const paper = openWordPress({ site: { popularPosts: false } });
  for (const post of [101, 102, 103, 102]) paper.comments.add({ post, date_gmt: now() });
  for (let count = 0; count < 150; count += 1) paper.comments.add({ post: 105, date_gmt: now() });
  const { basis, items } = await open().trending(3);
  expect([basis, items.length, items[0]?.id, items[1]?.id]).toEqual(["comments", 3, 105, 102]);
  const pages = () => paper.requested.filter((request) => request.includes("/comments?"));
  expect(pages()).toHaveLength(2);
  expect(paper.requested.some((request) => request.includes("popular"))).toBe(false);
  for (let count = 0; count < 400; count += 1) paper.comments.add({ post: 105, date_gmt: now() });
  await open().trending(3);
  expect(pages()).toHaveLength(2 + 3);
});

test("a hundred comments that reach back far enough are all that is asked for", async () => {
  const paper = openWordPress();
  for (let count = 0; count < 120; count += 1)
    paper.comments.add({ post: 101 + (count % 4), date_gmt: "2020-01-01T00:00:00" });
  expect((await open().trending(3)).basis).toBe("comments");
  expect(paper.requested.filter((request) => request.includes("/comments?"))).toHaveLength(1);
});

test("comments on pages and on posts that are gone count for nothing", async () => {
  const paper = openWordPress();
  for (const post of [901, 9999, 105, 106]) paper.comments.add({ post, date_gmt: now() });
  expect((await open().trending(5)).basis).toBe("editors");
});

test("what a handful has read or said is no ranking yet", async () => {
  const paper = openWordPress();
  for (const post of [101, 102, 103, 104]) paper.comments.add({ post, date_gmt: now() });
  expect((await open().trending(10)).basis).toBe("editors");
  paper.comments.add({ post: 105, date_gmt: now() });
  expect(await open().trending(10)).toMatchObject({ basis: "comments", items: { length: 5 } });
});

test("a site that gives out neither reads nor comments still has its sticky posts, else its newest", async () => {
  const paper = openWordPress();
  const no = () => Response.json({ code: "rest_forbidden", message: "No." }, { status: 401 });
  paper.answer("/wp-json/wordpress-popular-posts/", no);
  paper.answer("/wp-json/wp/v2/comments", no);
  expect(await open().trending(4)).toMatchObject({ basis: "editors", items: { length: 4 } });
  for (const { id } of paper.content.posts) paper.change(id, { sticky: false });
  expect(await open().trending(2)).toMatchObject({ basis: "latest", items: [{ id: 142 }, {}] });
});
