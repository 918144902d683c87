import { describe, expect, test } from "vitest";
import type { Comment, CommentThread } from "#domain/comment.ts";
import { toThreads } from "#domain/comment.ts";
import { flattenReplies } from "#features/comments/flattenReplies.ts";
import { quickest } from "#tests/support/quickest.ts";

/** Comment `id` in answer to `parent`, written `minute` minutes into the day. */
function comment(id: number, parent = 0, minute = id): Comment {
  const publishedAt = new Date(Date.UTC(2023, 8, 26) + minute * 60_000).toISOString();
  return { id, parent, authorName: `Reader ${id}`, authorUrl: null, publishedAt, html: "" };
}

/** A tree as nested ids. */
type Ids = (number | [number, Ids])[];
const ids = (threads: CommentThread[]): Ids =>
  threads.map(({ comment, replies }) => (replies.length > 0 ? [comment.id, ids(replies)] : comment.id));

/** Every id of a forest, however deep. */
function idsBelow(threads: CommentThread[]): number[] {
  const found: number[] = [];
  const open = [...threads];
  for (let thread = open.pop(); thread; thread = open.pop()) {
    found.push(thread.comment.id);
    for (const reply of thread.replies) open.push(reply);
  }
  return found;
}

/** The same numbers in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test("replies stand below what they answer, oldest first, whatever order they came in", () => {
  const list = [comment(5, 1), comment(4), comment(3, 2), comment(1), comment(2, 1)];
  expect(ids(toThreads(list))).toEqual([[1, [[2, [3]], 5]], 4]);
  expect(list.map(({ id }) => id)).toEqual([5, 4, 3, 1, 2]);
});

test("a thread knows how many comments it has", () => {
  const [thread, other] = toThreads([comment(1), comment(2, 1), comment(3, 2), comment(4, 2), comment(5)]);
  expect([thread?.size, thread?.replies[0]?.size, other?.size]).toEqual([4, 3, 1]);
});

test("at the same moment the lower id comes first", () => {
  expect(ids(toThreads([comment(9, 0, 0), comment(3, 0, 0)]))).toEqual([3, 9]);
});

test("orphans stand at the top in their time", () => {
  expect(ids(toThreads([comment(2, 99_999_999), comment(1), comment(3, 2)]))).toEqual([1, [2, [3]]]);
});

test("a reply that is older than what it answers still stands below it", () => {
  expect(ids(toThreads([comment(1, 2), comment(2)]))).toEqual([[2, [1]]]);
});

describe("circles are cut at their oldest comment, and nothing in them is lost", () => {
  test.each<[string, Comment[], Ids]>([
    ["itself", [comment(1, 1)], [1]],
    ["two", [comment(1, 2), comment(2, 1)], [[1, [2]]]],
    ["three", [comment(1, 3), comment(2, 1), comment(3, 2)], [[1, [[2, [3]]]]]],
    ["three, backwards", [comment(1, 2), comment(2, 3), comment(3, 1)], [[1, [[3, [2]]]]]],
    ["a tail on a circle", [comment(1, 2), comment(2, 3), comment(3, 2)], [[2, [1, 3]]]],
    [
      "two circles and a thread",
      [comment(1, 2), comment(2, 1), comment(3), comment(4, 5), comment(5, 4)],
      [[1, [2]], 3, [4, [5]]],
    ],
  ])("%s", (_, list, expected) => {
    expect(ids(toThreads(list))).toEqual(expected);
  });
});

test("any list of any parents: every comment once, siblings in order", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = random(seed);
    const size = Math.floor(next() * 40);
    const list = Array.from({ length: size }, (_, index) =>
      comment(index + 1, Math.floor(next() * (size + 4)), Math.floor(next() * 20)),
    );
    const threads = toThreads(list);
    expect(idsBelow(threads).sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
    const sortKey = ({ comment }: CommentThread) => `${comment.publishedAt} ${String(comment.id).padStart(4, "0")}`;
    const levels = [threads];
    for (let level = levels.pop(); level; level = levels.pop()) {
      expect(level.map(sortKey)).toEqual(level.map(sortKey).sort());
      for (const thread of level) {
        for (const { comment } of thread.replies) expect(comment.parent).toBe(thread.comment.id);
        levels.push(thread.replies);
      }
    }
  }
});

describe("5,000 comments in well under a second", () => {
  const many = (parentOf: (id: number) => number) =>
    Array.from({ length: 5_000 }, (_, index) => comment(index + 1, parentOf(index + 1)));
  test.each<[string, Comment[]]>([
    ["all on the story", many(() => 0)],
    ["all on one comment", many((id) => (id === 1 ? 0 : 1))],
    ["each on the one before", many((id) => id - 1)],
    ["each on the one after", many((id) => (id === 5_000 ? 0 : id + 1))],
    ["one circle", many((id) => (id === 5_000 ? 1 : id + 1))],
    ["one circle, backwards", many((id) => (id === 1 ? 5_000 : id - 1))],
    ["orphans", many(() => 1_000_000)],
  ])("%s", (_, list) => {
    let threads: CommentThread[] = [];
    let flat: ReturnType<typeof flattenReplies> = [];
    const time = quickest(() => {
      threads = toThreads(list);
      flat = flattenReplies({ comment: comment(0), replies: threads, size: 5_001 });
    });
    expect(time).toBeLessThan(800);
    expect(idsBelow(threads)).toHaveLength(5_000);
    expect(flat).toHaveLength(5_000);
  });
});

test("replies in one list: in reading order, naming whom they answer unless it is the comment above all of them", () => {
  const [thread] = toThreads([comment(1), comment(2, 1), comment(3, 2), comment(4, 3), comment(5, 1)]);
  const flat = thread ? flattenReplies(thread) : [];
  expect(flat.map(({ comment, inReplyTo }) => [comment.id, inReplyTo?.id ?? null])).toEqual([
    [2, null],
    [3, 2],
    [4, 3],
    [5, null],
  ]);
});
