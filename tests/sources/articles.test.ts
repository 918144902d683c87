import { describe, expect, test } from "vitest";
import { bodyText } from "#domain/body.ts";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";

const open = () => createWordPressSource("/site.json");
const votes = "/how-votes-become-seats/";
const notFound = expect.objectContaining({ kind: "not-found" });

describe("the address of a story", () => {
  test("costs one request for the site and one for the story, which asks for nothing that is not used", async () => {
    const paper = openWordPress();
    await open().article(votes);
    expect(paper.requested).toHaveLength(2);
    expect(paper.requested[0]).toBe("GET /site.json");
    expect(paper.requested[1]).toMatch(
      /^GET \/wp-json\/wp\/v2\/posts\?slug=how-votes-become-seats&.*_fields=.*_links\.author.*&_embed=author,wp:term,wp:featuredmedia$/,
    );
  });

  test.each([
    ["dated", "2024/05/how-votes-become-seats/", "/2024/05/how-votes-become-seats/"],
    ["below its section", "world/how-votes-become-seats", "/world/how-votes-become-seats/"],
    ["with an ending", "2024/how-votes-become-seats.html", "/2024/how-votes-become-seats.html/"],
    ["a number", "archives/116", "/archives/116/"],
    ["a number behind the slug", "votes-116", "/votes-116/"],
    ["with its author last", "how-votes-become-seats/world-desk/", "/how-votes-become-seats/world-desk/"],
    ["without one of its own", "?p=116", votes],
    ["the front page's", "", votes],
  ])("%s", async (_, link, path) => {
    const paper = openWordPress();
    paper.change(116, { link: `https://paper.example/${link}` });
    const source = open();
    expect(await source.article(path)).toMatchObject({ id: 116, path });
    expect(await source.pathOf(116)).toBe(path);
    await expect(source.article("/elsewhere/how-votes-become-seats/")).rejects.toEqual(notFound);
  });

  test("is compared decoded", async () => {
    const paper = openWordPress();
    paper.change(116, { slug: "%e6%8a%95%e7%a5%a8", link: "https://paper.example/%e6%8a%95%e7%a5%a8/" });
    expect(await open().article("/%E6%8A%95%E7%A5%A8/")).toMatchObject({ id: 116, slug: "投票" });
    expect(await open().article("/投票/")).toMatchObject({ id: 116 });
    await expect(open().article("/%E6%8A/")).rejects.toEqual(notFound);
  });

  test("begins below a home in a sub-directory, with or without www. and https", async () => {
    const paper = openWordPress({ home: "https://www.paper.example/blog/" });
    expect(await open().article(votes)).toMatchObject({ id: 116, path: votes });
    paper.change(116, { link: "http://paper.example/blog/how-votes-become-seats/" });
    expect(await open().article(votes)).toMatchObject({ id: 116 });
    paper.change(116, { link: "https://elsewhere.example/blog/a/b/" });
    expect(await open().article(votes)).toMatchObject({ id: 116, path: votes });
  });

  test("is asked for in the query on sites without pretty permalinks", async () => {
    const paper = openWordPress({ api: "http://localhost:3000/?rest_route=/" });
    expect(await open().article(votes)).toMatchObject({ id: 116 });
    expect(paper.requested[1]).toMatch(/^GET \/\?rest_route=\/wp\/v2\/posts&slug=/);
  });

  test("of pages takes a second request; of two with one slug the path decides", async () => {
    const paper = openWordPress();
    const source = open();
    expect(await source.article("/about/")).toMatchObject({ id: 901, isPage: true, section: null, author: null });
    expect(paper.requested).toHaveLength(3);
    expect(await source.article("/about/team/")).toMatchObject({ id: 902 });
    expect(await source.article("/jobs/team/")).toMatchObject({ id: 903 });
    await expect(source.article("/team/")).rejects.toEqual(notFound);
    expect(await source.pathOf(903)).toBe("/jobs/team/");
  });
});

describe("what WordPress says of a story", () => {
  test("in HTML is shown as text", async () => {
    const paper = openWordPress();
    paper.change(116, {
      title: { rendered: "Q&#038;A: <em>Fish</em> &#8217;n&#8217; Chips, 3 < 4" },
      _embedded: {
        author: [{ id: 1, slug: "asa", name: "Åsa &amp; Co" }],
        "wp:term": [[{ id: 1, slug: "local", name: "Local &amp; Regional", taxonomy: "category" }], [], []],
      },
    });
    expect(await open().article(votes)).toMatchObject({
      title: "Q&A: Fish ’n’ Chips, 3 < 4",
      author: { slug: "asa", name: "Åsa & Co" },
      section: { slug: "local", name: "Local & Regional" },
    });
  });

  test.each([
    [
      "error objects",
      {
        author: [{ code: "rest_user_invalid_id", message: "", data: { status: 404 } }],
        "wp:featuredmedia": [{ code: "rest_forbidden" }],
        "wp:term": [[{ code: "x" }], []],
      },
    ],
    ["empty lists", { author: [], "wp:featuredmedia": [], "wp:term": [] }],
    ["nonsense", { author: "me", "wp:featuredmedia": null, "wp:term": {} }],
    ["nothing", undefined],
  ])("may have %s in the place of author, picture and terms", async (_, _embedded) => {
    const paper = openWordPress();
    paper.change(116, { _embedded });
    expect(await open().article(votes)).toMatchObject({ author: null, picture: null, section: null, tags: [] });
  });

  test("without a title is shown by its opening, else by its date", async () => {
    const paper = openWordPress();
    const opening = "A long opening of words, ".repeat(12);
    paper.change(116, { title: { rendered: "" }, excerpt: { rendered: `<p>${opening}[&hellip;]</p>\n` } });
    const { title, standfirst } = await open().article(votes);
    expect([title, standfirst.length < 115, standfirst.endsWith("…")]).toEqual(["", true, true]);
    paper.change(116, { title: { rendered: " " }, excerpt: { rendered: "" } });
    expect(await open().article(votes)).toMatchObject({ title: "8 October 2026", standfirst: "" });
  });

  test("in an excerpt of its own stands above the story; its repeated opening does not", async () => {
    const paper = openWordPress();
    const content = { rendered: "<p>One two <b>three</b> four.</p>\n<p>Five.</p>", protected: false };
    const standfirstOf = async (rendered: string) => {
      paper.change(116, { content, excerpt: { rendered } });
      return (await open().article(votes)).standfirst;
    };
    expect(await standfirstOf("<p>Said by <em>hand</em>.</p>\n")).toBe("Said by hand.");
    expect(await standfirstOf("<p>One two three four. Five.</p>\n")).toBe("");
    expect(await standfirstOf("<p>Something a block left out [&hellip;]</p>\n")).toBe("");
    expect(
      await standfirstOf('<p>One two <a class="more-link" href="/x">Continue reading <span>Title</span></a></p>'),
    ).toBe("");
    expect(await standfirstOf("")).toBe("");
    await standfirstOf("<p>One two three [&hellip;]</p>\n");
    const { items } = await open().list({ kind: "section", slug: "world" }, 1);
    expect(items.find(({ id }) => id === 116)?.standfirst).toBe("One two three…");
  });

  test("about time is UTC; a change in the first minute is none", async () => {
    const paper = openWordPress();
    paper.change(116, { date_gmt: "2024-05-01T10:00:00", modified_gmt: "2024-05-01T10:00:40" });
    expect(await open().article(votes)).toMatchObject({ publishedAt: "2024-05-01T10:00:00Z", updatedAt: null });
    paper.change(116, { modified_gmt: "2024-05-02T10:00:40" });
    expect(await open().article(votes)).toMatchObject({ updatedAt: "2024-05-02T10:00:40Z" });
    paper.change(116, { date_gmt: null, date: "2024-05-01T12:00:00", modified_gmt: null });
    expect(await open().article(votes)).toMatchObject({ publishedAt: "2024-05-01T12:00:00Z", updatedAt: null });
  });

  test("leaves out what is empty: a story without a word is still a story", async () => {
    const paper = openWordPress();
    paper.change(116, { content: { rendered: "", protected: false } });
    expect(await open().article(votes)).toMatchObject({ body: [], readingMinutes: 1, isLocked: false });
  });

  test("of two megabytes is shown whole", async () => {
    const paper = openWordPress();
    const paragraph = `<p>${"word ".repeat(200)}</p>\n`;
    paper.change(116, { content: { rendered: paragraph.repeat(2_000), protected: false } });
    expect(bodyText((await open().article(votes)).body).match(/word/g)).toHaveLength(400_000);
  }, 60_000);
});

test("a locked story opens with its password, and stays open", async () => {
  const paper = openWordPress();
  const locked = { rendered: "", protected: true };
  paper.change(116, { secret: "<p>The secret.</p>", content: locked, excerpt: locked });
  const source = open();
  const article = await source.article(votes);
  expect(article).toMatchObject({ isLocked: true, body: [] });
  await expect(source.unlock(article, "guess")).rejects.toMatchObject({
    kind: "refused",
    code: "rest_post_incorrect_password",
  });
  await expect(source.unlock(article, "guess")).rejects.not.toMatchObject({
    message: expect.stringContaining("guess"),
  });
  const opened = await source.unlock(article, "enter");
  expect([opened.isLocked, opened.path, bodyText(opened.body).trim()]).toEqual([false, votes, "The secret."]);
  expect(await source.article(votes)).toMatchObject({ isLocked: false });
  await source.comments(116);
  expect(paper.requested.at(-1)).toContain("&password=enter");
});
