import { expect, test } from "vitest";
import { toThreads } from "#domain/comment.ts";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";

const open = () => createWordPressSource("/site.json");

test("a thread of 1,045 comes whole, four requests at a time, and is shown as it comes", async () => {
  const paper = openWordPress();
  for (let id = 1; id <= 1_045; id += 1) paper.comments.add({ id, post: 105, parent: id % 7 === 0 ? id - 6 : 0 });
  let waiting = 0;
  let most = 0;
  paper.answer("/wp-json/wp/v2/comments", async (request) => {
    waiting += 1;
    most = Math.max(most, waiting);
    await Promise.resolve();
    const answer = await paper.comments.answer(request, new URL(request.url).searchParams);
    waiting -= 1;
    return answer;
  });
  const seen: number[] = [];
  const comments = await open().comments(105, undefined, (some) => seen.push(some.length));
  expect([comments.length, most, seen]).toEqual([1_045, 4, [100, 500, 900]]);
  expect(toThreads(comments).flatMap(({ replies }) => replies)).toHaveLength(149);
});

test.each([300, 345])(
  "a thread of %i comes whole where something on the way keeps the totals from us",
  async (count) => {
    const paper = openWordPress();
    for (let id = 1; id <= count; id += 1) paper.comments.add({ id, post: 105 });
    paper.answer("/wp-json/wp/v2/comments", async (request) => {
      const answer = await paper.comments.answer(request, new URL(request.url).searchParams);
      return Response.json(await answer.json());
    });
    expect(await open().comments(105)).toHaveLength(count);
  },
);

test("short pages, comments that come twice and replies to what is not there are all fine", async () => {
  const paper = openWordPress();
  const wire = (id: number, parent = 0) => paper.comments.add({ id, parent, post: 105 });
  const pages = [[wire(1), wire(2, 77)], [wire(2, 77), wire(3, 4)], []];
  paper.answer("/wp-json/wp/v2/comments", (request) =>
    Response.json(pages[Number(new URL(request.url).searchParams.get("page")) - 1], {
      headers: { "X-WP-TotalPages": "3" },
    }),
  );
  const comments = await open().comments(105);
  expect(comments.map(({ id, parent }) => [id, parent])).toEqual([
    [1, 0],
    [2, 77],
    [3, 4],
  ]);
  expect(toThreads(comments)).toHaveLength(3);
});

test("one page that fails fails all: no comment is left out in silence", async () => {
  const paper = openWordPress();
  for (let id = 1; id <= 150; id += 1) paper.comments.add({ id, post: 105 });
  paper.answer(
    "/wp-json/wp/v2/comments?post=105&order=asc&per_page=100&page=2",
    () => new Response("", { status: 500 }),
  );
  await expect(open().comments(105)).rejects.toMatchObject({ kind: "broken" });
});

test("a comment that was imported without a date has one that can be shown and kept", async () => {
  const paper = openWordPress();
  paper.comments.add({ post: 105, date_gmt: "-0001-11-30T00:00:00" });
  paper.comments.add({ post: 105, date_gmt: "2024-05-01T10:00:00" });
  const comments = await open().comments(105);
  expect(comments.map(({ publishedAt }) => publishedAt)).toEqual(["1970-01-01T00:00:00.000Z", "2024-05-01T10:00:00Z"]);
});
