import { textOf, wordsOf } from "./support/storyWords.ts";
import { readArticles, readJson, test } from "./support/takenEdition.ts";
import { expect } from "./support/wordPressTest.ts";

test("every public comment is in the edition, below its story, word for word", async ({ taken, wordPress, desk }) => {
  const expected = new Map<number, unknown[]>();
  let count = 0;
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const response = await fetch(
      `${wordPress.url}/wp-json/wp/v2/comments?per_page=100&page=${page}&orderby=id&order=asc`,
    );
    pages = Number(response.headers.get("X-WP-TotalPages"));
    for (const { id, post, parent, date_gmt, author_name, author_url, content } of (await response.json()) as {
      id: number;
      post: number;
      parent: number;
      date_gmt: string;
      author_name: string;
      author_url: string;
      content: { rendered: string };
    }[]) {
      const authorName = await textOf(desk, author_name);
      const at = Date.parse(`${date_gmt}Z`);
      const words = await wordsOf(desk, content.rendered);
      const authorUrl = /^https?:/.test(author_url) ? author_url : null;
      expected.set(post, [...(expected.get(post) ?? []), { id, parent, authorName, authorUrl, at, words }]);
      count += 1;
    }
  }
  expect(count).toBe(265);
  expect(taken.said).toContain("265 comments");
  for (const { id } of (await readArticles(taken)).values()) {
    const file = await readJson<{
      comments: {
        id: number;
        parent: number;
        authorName: string;
        authorUrl: string | null;
        publishedAt: string;
        html: string;
      }[];
    }>(taken, `comments/${id}.json`);
    const found: unknown[] = [];
    for (const { publishedAt, html, ...rest } of file.comments)
      found.push({ ...rest, at: Date.parse(publishedAt), words: await wordsOf(desk, html) });
    expect(found, `${id}`).toEqual(expected.get(id) ?? []);
    expected.delete(id);
  }
  expect([...expected.keys()]).toEqual([]);
});
