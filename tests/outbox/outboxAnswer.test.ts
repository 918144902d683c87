import { expect, test } from "vitest";
import type { Comment } from "#domain/comment.ts";
import type { OutboxEntry } from "#domain/outbox.ts";
import { isNewVersion, isUnseen } from "#domain/outbox.ts";
import { withAnswer } from "#features/comments/outboxAnswer.ts";

const draft = { content: "Held", authorName: "Ada", authorEmail: "ada@example.org", authorUrl: "", parent: 0 };
const entry: OutboxEntry = {
  id: "anEntry1",
  articleId: 1,
  story: { path: "/a-story/", title: "A story" },
  draft,
  writtenAt: 0,
  state: { kind: "sending" },
  attempts: 1,
  mayHaveArrived: true,
  failures: 0,
  triedAt: 0,
  due: 0,
};
const comment = (id: number): Comment => ({
  id,
  parent: 0,
  authorName: "Ada",
  authorUrl: null,
  publishedAt: "2026-11-23T10:00:00Z",
  html: "<p>Held</p>",
});

test("a comment that was taken under no number is not taken out as if its thread showed it", () => {
  const numbered = withAnswer(entry, { comment: comment(7), status: "held" });
  expect(numbered.state).toEqual({ kind: "held", commentId: 7 });
  const nameless = withAnswer(entry, { comment: comment(-1_700_000_000_000), status: "held" });
  expect(nameless.state).toEqual({ kind: "held", commentId: null });
  expect(isUnseen(nameless)).toBe(true);
});

test.each([
  ["First thought", "Second thought", true],
  ["It is teh end", "It is the end", true],
  ["Short", "Short, and then a great deal more that came to mind", true],
  ["What I said of seats", "Another matter altogether", false],
  ["選挙制度について考えた", "選挙制度についてよく考えた", true],
  ["選挙制度について考えた", "昨日の天気", false],
  ["Something", "", false],
])("%s → %s: is a new version: %s", (before, words, expected) => {
  expect(isNewVersion(words, before)).toBe(expected);
});
