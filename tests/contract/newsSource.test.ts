import { beforeEach, describe, expect, test } from "vitest";
import { bodyText } from "#domain/body.ts";
import type { Paper } from "#tests/support/paper.ts";
import { kind, sources } from "./sources.ts";

describe.each(sources)("the %s source", (_, { open, create, storyAddress, forgivesSlips, ...others }) => {
  let paper: Paper;
  beforeEach(() => {
    paper = open();
  });

  test("knows the paper and its sections, with their counts", async () => {
    const site = await create().site();
    expect(site.name).toBe("Broadsheet");
    expect(site.sections.map(({ slug }) => slug)).toContain("political-ideologies");
    expect(site.sections.reduce((sum, { count }) => sum + count, 0)).toBe(42);
  });

  test("makes up a front page on which no story stands twice", async () => {
    const { lead, secondary, rows } = await create().front();
    const paths = [lead, ...secondary, ...rows.flatMap((row) => row.items)].map((story) => story?.path);
    expect(paths.length).toBeGreaterThan(15);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("opens a story by its path, with or without the last slash, and no other", async () => {
    const source = create();
    const story = await source.article("/how-votes-become-seats/");
    expect(story).toMatchObject({ path: "/how-votes-become-seats/", section: { slug: "world" }, commentsOpen: true });
    expect(story.body.length).toBeGreaterThan(5);
    expect(await source.article("/how-votes-become-seats")).toEqual(story);
    await expect(source.article("/no-such-story/")).rejects.toEqual(kind("not-found"));
    await expect(source.article("/elsewhere/how-votes-become-seats/")).rejects.toEqual(kind("not-found"));
    await expect(source.article("/")).rejects.toEqual(kind("not-found"));
  });

  test("gives every page of a list, newest first, each story once, and none past the last", async () => {
    const source = create();
    const first = await source.list({ kind: "latest" }, 1);
    const pages = await Promise.all(
      Array.from({ length: first.pageCount }, (__, index) => source.list({ kind: "latest" }, index + 1)),
    );
    const dates = pages.flatMap((page) => page.items.map((story) => story.publishedAt));
    expect(dates).toHaveLength(first.total);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(new Set(pages.flatMap((page) => page.items.map((story) => story.id))).size).toBe(42);
    await expect(source.list({ kind: "latest" }, first.pageCount + 1)).rejects.toEqual(kind("not-found"));
    await expect(source.list({ kind: "section", slug: "no-such-section" }, 1)).rejects.toEqual(kind("not-found"));
  });

  test("knows a story's neighbours in its section, also across the edge of a page", async () => {
    const source = create();
    const pages = await Promise.all(
      [1, 2].map((number) => source.list({ kind: "section", slug: "political-ideologies" }, number)),
    );
    const stories = pages.flatMap((page) => page.items);
    expect(stories).toHaveLength(12);
    for (const [index, story] of stories.entries()) {
      const { next, previous } = await source.neighbours(story);
      expect([next?.path, previous?.path]).toEqual([stories[index - 1]?.path, stories[index + 1]?.path]);
    }
  });

  test("finds a story by its id", async () => {
    expect(await create().pathOf(116)).toBe("/how-votes-become-seats/");
    await expect(create().pathOf(404)).rejects.toEqual(kind("not-found"));
  });

  test("finds words, beginnings of words and, where it can, slips, and marks the hit", async () => {
    const source = create();
    for (const query of ["vaccine", "vaccin", ...(forgivesSlips ? ["vacine"] : [])]) {
      const { hits, total } = await source.search(query);
      expect(total, query).toBeGreaterThan(0);
      expect(hits[0]?.path, query).toBe("/how-a-vaccine-teaches-the-body/");
    }
    const { hits } = await source.search("vaccine");
    expect([...(hits[0]?.title ?? []), ...(hits[0]?.snippet ?? [])].some((part) => part.hit)).toBe(true);
    expect(await source.search("zzzzqqqq")).toEqual({ hits: [], total: 0 });
    expect(await source.search(" ")).toEqual({ hits: [], total: 0 });
  });

  test("ranks by reads, else by discussion, else by the editors", async () => {
    const source = create();
    expect((await source.trending(5)).basis).toBe("editors");
    const marks = [105, 105, 105, 101, 101, 110, 103, 104].map((post) => ({
      post,
      date_gmt: new Date().toISOString(),
    }));
    paper.answer("/wp-json/wp/v2/comments?orderby", () => Response.json(marks));
    const discussed = await source.trending(5);
    expect([discussed.basis, discussed.items.map(({ id }) => id)]).toEqual(["comments", [105, 101, 110, 103, 104]]);
    paper.answer("/wp-json/wordpress-popular-posts/", () =>
      Response.json([110, 101, 105, 104, 103].map((id) => ({ id }))),
    );
    const read = await source.trending(5);
    expect([read.basis, read.items.map(({ id }) => id)]).toEqual(["reads", [110, 101, 105, 104, 103]]);
  });

  test("counts a reading where readings are counted, and asks nobody where they are not", async () => {
    const counting = /^POST .*\/wordpress-popular-posts\/v2\/views\/105/;
    paper.answer("/wp-json/wordpress-popular-posts/v2/views/", () => Response.json({ results: 1 }, { status: 201 }));
    await create().recordRead(105);
    expect(paper.requested.filter((request) => counting.test(request))).toHaveLength(1);
    const quiet = others.openUncounted();
    await create().recordRead(105);
    expect(quiet.requested.filter((request) => request.startsWith("POST"))).toEqual([]);
  });

  test("opens a locked story with its password, and no story with another", async () => {
    if (others.openLocked) paper = others.openLocked();
    const source = create();
    const story = await source.article("/how-votes-become-seats/");
    expect(story.isLocked ?? false).toBe(others.openLocked !== null);
    const refused = { kind: "refused", code: "rest_post_incorrect_password" };
    await expect(source.unlock(story, "open sesame")).rejects.toMatchObject(refused);
    if (!others.openLocked) return expect(source.unlock(story, "enter")).rejects.toMatchObject(refused);
    const opened = await source.unlock(story, "enter");
    expect([opened.isLocked, bodyText(opened.body).trim()]).toEqual([false, "The secret."]);
    // For the rest of the visit it stays open.
    expect((await source.article("/how-votes-become-seats/")).isLocked).toBe(false);
  });

  test("says offline when no answer comes and broken when one makes no sense", async () => {
    const source = create();
    paper.answer(storyAddress, () => new Response("<p>Sign in to the network"));
    await expect(source.article("/how-votes-become-seats/")).rejects.toEqual(kind("broken"));
    paper.cutNetwork();
    await expect(source.article("/how-votes-become-seats/")).rejects.toEqual(kind("offline"));
    await expect(source.comments(105)).rejects.toEqual(kind("offline"));
  });
});
