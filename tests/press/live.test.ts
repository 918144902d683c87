import { afterEach, expect, test, vi } from "vitest";
import { createPressClient } from "#app/createPressClient.ts";
import type { ArticleSummary } from "#domain/article.ts";
import { articleQuery } from "#features/articles/queries.ts";
import { findNeighbours } from "#press/live/findNeighbours.ts";
import { politeFetch } from "#press/live/politeFetch.ts";
import { wordPressPrintable } from "#press/live/wordPressPrintable.ts";
import { openWordPress as openSite } from "#sources/wordpress/wordPress.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";
import { unreadable, withUnreadable } from "#tests/support/unreadable.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A site that answers what `next` says, one thing after the other. */
function siteOf(next: (url: string) => Response | Error) {
  const asked: string[] = [];
  const waited: number[] = [];
  let running = 0;
  const most = { atOnce: 0 };
  const fetchNow: typeof fetch = async (input) => {
    asked.push(String(input));
    running += 1;
    most.atOnce = Math.max(most.atOnce, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    const answer = next(String(input));
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const pause = async (time: number) => void waited.push(time);
  return { ask: politeFetch(fetchNow, { timeLimit: 1000, attempts: 4, pause }), asked, waited, most };
}

test("four things are asked at once, however many are wanted", async () => {
  const { ask, most } = siteOf(() => new Response("{}"));
  await Promise.all(Array.from({ length: 40 }, (_, index) => ask(`https://site.example/${index}`)));
  expect(most.atOnce).toBe(4);
});

test("a site that fails or is busy is asked again after a while, when it wishes to be", async () => {
  const answers = [
    new Response("", { status: 500 }),
    new Response("", { status: 429, headers: { "Retry-After": "9" } }),
    new Error("reset"),
    new Response("[1]"),
  ];
  const { ask, waited } = siteOf(() => answers.shift() ?? new Error("asked too often"));
  expect(await (await ask("https://site.example/")).text()).toBe("[1]");
  expect(waited).toEqual([1000, 9000, 4000]);
});

test("a no is taken at once; what fails over and over is told as it came", async () => {
  const { ask, asked } = siteOf((url) => new Response("x", { status: url.endsWith("no") ? 404 : 500 }));
  expect((await ask("https://site.example/no")).status).toBe(404);
  expect(asked).toHaveLength(1);
  expect((await ask("https://site.example/fails")).status).toBe(500);
  expect(asked).toHaveLength(5);
});

test("a site that has gone is left in peace", async () => {
  const { ask, asked } = siteOf(() => new Error("refused"));
  for (let time = 0; time < 30; time += 1)
    await expect(ask("https://site.example/")).rejects.toThrow(time < 12 ? "refused" : "no longer answers");
  expect(asked).toHaveLength(12 * 4);
});

const section = (id: number, slug: string, parent = 0) => ({ id, slug, name: slug, description: "", count: 1, parent });
const sections = [section(1, "news"), section(2, "local", 1), section(3, "sport")];
const story = (id: number, ...categories: string[]) => {
  const [slug = ""] = categories;
  const summary: ArticleSummary = {
    id,
    slug: `story-${id}`,
    path: `/story-${id}/`,
    title: "",
    standfirst: "",
    section: slug === "" ? null : { slug, name: slug },
    author: null,
    publishedAt: "2024-01-01T00:00:00Z",
    picture: null,
    readingMinutes: null,
  };
  return { summary, categories };
};

test("beside a story stand the next ones in its section, those of the sections below it among them", () => {
  const newestFirst = [
    story(6, "sport"),
    story(5, "local"),
    story(4, "news"),
    story(3, "local", "sport"),
    story(2),
    story(1, "news"),
  ];
  const idsOf = (isWhole: boolean) =>
    Array.from(findNeighbours(newestFirst, sections, isWhole), ([id, { next, previous }]) => [
      id,
      next?.id ?? null,
      previous?.id ?? null,
    ]);
  expect(idsOf(true)).toEqual([
    [6, null, 3],
    [5, null, 3],
    [4, 5, 3],
    [3, 5, null],
    [2, null, null],
    [1, 3, null],
  ]);
  // Where older ones are not here, nothing is said of the oldest of a section.
  expect(idsOf(false).map(([id]) => id)).toEqual([6, 5, 4, 2]);
});

test("a story that cannot be read keeps no other from being printed", async () => {
  const paper = openWordPress();
  const [newest, ...others] = paper.content.posts;
  paper.change(newest?.id ?? 0, { content: { rendered: unreadable, protected: false } });
  const client = createPressClient();
  await withUnreadable(async () => {
    const paths: string[] = [];
    const printable = wordPressPrintable(await openSite("https://paper.example/site.json"), client);
    for await (const path of printable.stories(1000)) paths.push(path);
    const remembered = paths.filter((path) => client.getQueryData(articleQuery(path).queryKey));
    expect([paths.length, remembered.length]).toEqual([others.length + 1, others.length]);
  });
});

test("where no story is to be printed none is asked for", async () => {
  const paper = openWordPress();
  const printable = wordPressPrintable(await openSite("https://paper.example/site.json"), createPressClient());
  for await (const path of printable.stories(0)) throw new Error(`${path} was printed`);
  expect(paper.requested.filter((request) => request.includes("/wp/v2/posts"))).toEqual([]);
});
