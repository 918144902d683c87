import { beforeEach, describe, expect, test } from "vitest";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import type { FakeWordPress } from "#tests/support/fakeWordPress.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";

let paper: FakeWordPress;
beforeEach(() => {
  paper = openWordPress();
});

const draft = (content: string, parent = 0) => ({
  content,
  authorName: "Åsa O'Neil",
  authorEmail: "asa@example.org",
  authorUrl: "",
  parent,
});
const find = (content: string, parent = 0) =>
  createWordPressSource("/site.json").findComment(105, draft(content, parent));
const list = (rendered: string, more: object = {}) =>
  paper.comments.add({ post: 105, author_name: "Åsa O&#8217;Neil", content: { rendered }, ...more });

describe("a comment that was sent is found in the public list", () => {
  test.each([
    ["plain", "Well said.", "<p>Well said.</p>\n"],
    [
      "with what WordPress makes nicer",
      `"It's" 9x9 -- so...`,
      "<p>&#8220;It&#8217;s&#8221; 9&#215;9 &#8211; so&#8230;</p>",
    ],
    ["with signs of markup", "1 < 2 & <b>", "<p>1 &lt; 2 &amp; &lt;b&gt;</p>"],
    [
      "with a link",
      "See https://a.example/?x=1&y=2",
      '<p>See <a href="https://a.example/?x=1&#038;y=2" rel="nofollow ugc">https://a.example/?x=1&#038;y=2</a></p>',
    ],
    ["in two paragraphs", " One\nline\n\nTwo ", "<p>One<br />\nline</p>\n<p>Two</p>\n"],
    ["decomposed", "e\u0301te\u0301", "<p>\u00e9t\u00e9</p>"],
    ["of a sign alone", "👍", "<p>👍</p>"],
  ])("%s", async (_name, typed, rendered) => {
    const { id } = list(rendered);
    expect(await find(typed)).toMatchObject({ id });
  });
});

describe("another comment is not taken for it", () => {
  test.each([
    ["in other short words", "I do", "<p>I do not</p>"],
    ["of another number", "+1", "<p>-1</p>"],
    ["with another sign", "Yes?", "<p>Yes!</p>"],
    ["of another sign alone", "👍", "<p>👎</p>"],
  ])("%s", async (_name, typed, rendered) => {
    list(rendered);
    expect(await find(typed)).toBeNull();
  });

  test("by another name, to another comment, on another story", async () => {
    list("<p>Same</p>", { author_name: "Bob" });
    list("<p>Same</p>", { parent: 1 });
    list("<p>Same</p>", { post: 106 });
    expect(await find("Same")).toBeNull();
    expect(await find("Same", 1)).toMatchObject({ parent: 1 });
  });
});

test("each look is a question never asked before and not kept, and a silent server is no answer", async () => {
  const asked: string[] = [];
  paper.answer("/wp-json/wp/v2/comments", ({ cache }) => (asked.push(cache), Response.json([])));
  await find("x");
  expect(asked).toEqual(["no-store"]);
  expect(paper.requested.at(-1)).toMatch(/comments\?post=105&per_page=100&orderby=id&.*&sent=\d+$/);
  paper.cutNetwork();
  await expect(find("x")).rejects.toMatchObject({ kind: "offline" });
});
