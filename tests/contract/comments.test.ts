import { beforeEach, describe, expect, test } from "vitest";
import { createEditionSource } from "#sources/edition/editionSource.ts";
import type { Paper } from "#tests/support/paper.ts";
import { kind, openMuteEdition, sources } from "./sources.ts";

/** A comment as the service lists it. */
const wire = (id: number) => ({
  id,
  parent: 0,
  author_name: "Ada",
  author_url: "",
  date_gmt: "2026-11-23T10:00:00",
  content: { rendered: "<p>Well put.</p>" },
});

const draft = { content: "Well put.", authorName: "Ada", authorEmail: "ada@example.org", authorUrl: "", parent: 0 };

describe.each(sources)("the %s source", (_, { open, create }) => {
  let paper: Paper;
  beforeEach(() => {
    paper = open();
  });

  test("posts a comment and reads it back; a refusal carries the server's code", async () => {
    const source = create();
    expect(await source.postComment(105, draft)).toMatchObject({ status: "approved", comment: { authorName: "Ada" } });
    expect(await source.comments(105)).toHaveLength(1);
    expect(await source.comments(106)).toEqual([]);
    paper.answer("/wp-json/wp/v2/comments", () =>
      Response.json({ code: "comment_flood", message: "Slow down.", data: { status: 400 } }, { status: 400 }),
    );
    await expect(source.postComment(105, draft)).rejects.toMatchObject({ kind: "refused", code: "comment_flood" });
  });

  test("finds a comment that was sent, by its words and its author; asked again, it looks again", async () => {
    const source = create();
    expect(await source.findComment(105, draft)).toBeNull();
    const { comment } = await source.postComment(105, draft);
    expect(await source.findComment(105, draft)).toMatchObject({ id: comment.id, authorName: "Ada" });
    expect(await source.findComment(105, { ...draft, content: "Well said." })).toBeNull();
    expect(await source.findComment(105, { ...draft, authorName: "Bob" })).toBeNull();
    expect(await source.findComment(106, draft)).toBeNull();
    const asked = paper.requested.filter((request) => request.includes("sent="));
    expect(asked).toHaveLength(5);
    paper.cutNetwork();
    await expect(source.findComment(105, draft)).rejects.toEqual(kind("offline"));
  });

  test("answers small questions about comments: the newest, and what became of one", async () => {
    const lookup = await create().lookUpComments();
    const asked = new Set<string>();
    const single = (id: number, answer: object, status = 200) =>
      paper.answer(
        `/wp-json/wp/v2/comments/${id}?`,
        ({ cache }) => (asked.add(cache), Response.json(answer, { status })),
      );
    single(7, wire(7));
    single(8, { code: "rest_cannot_read", message: "Sorry." }, 401);
    single(9, { code: "rest_comment_invalid_id", message: "Invalid." }, 404);
    expect(await lookup?.find(7)).toMatchObject({ id: 7, authorName: "Ada" });
    expect([await lookup?.find(8), await lookup?.find(9)]).toEqual(["withheld", "gone"]);
    expect([...asked]).toEqual(["no-store"]);
    paper.answer("/wp-json/wp/v2/comments?post=105", () => Response.json([wire(7), wire(6)]));
    expect((await lookup?.newest(105))?.map(({ id }) => id)).toEqual([6, 7]);
  });
});

test("in an edition for which nobody keeps comments none is looked for and none is taken", async () => {
  openMuteEdition();
  const source = createEditionSource("/edition/");
  expect(await source.lookUpComments()).toBeNull();
  expect(await source.findComment(105, draft)).toBeNull();
  await expect(source.postComment(105, draft)).rejects.toMatchObject({
    kind: "refused",
    code: "rest_comment_closed",
  });
});
