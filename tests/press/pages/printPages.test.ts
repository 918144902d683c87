import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { answerFromDisk } from "#press/pages/answerFromDisk.ts";
import type { Printing } from "#press/pages/printPages.ts";
import { editionPrintable } from "#press/pages/editionPrintable.ts";
import { printPages } from "#press/pages/printPages.ts";
import { buildEdition } from "#tests/support/buildEdition.ts";
import { layShell } from "#tests/support/layShell.ts";

const hostileTitle = "</script><script>alert('headline')</script>";

let dist: string;
let first: Printing;
const complaints = vi.spyOn(console, "error");
const ownFetch = globalThis.fetch;

const change = async (slug: string, values: Record<string, unknown>) => {
  const file = join(dist, "edition/articles", `${slug}.json`);
  const article: object = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...article, ...values }));
};
const print = async (press = "this press") => {
  // Each printing is a program of its own, and begins with nothing in its memory.
  answerFromDisk(join(dist, "edition"));
  return printPages({ dist, limit: 100, press, open: () => editionPrintable });
};
const page = (path: string) => readFile(join(dist, path, "index.html"), "utf8");
const count = (text: string, part: string) => text.split(part).length - 1;
const stateOf = (html: string): [string[], Record<string, unknown>][] =>
  JSON.parse(/<script type="application\/json" id="state">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "broadsheet-pages-"));
  await layShell(dist);
  await buildEdition(join(dist, "edition"));
  await change("story-2", { title: hostileTitle });
  await change("story-4", { body: ["Before.", { tag: "page-break" }, "After."] });
  const film = {
    provider: "Films",
    host: "films.example",
    src: "https://films.example/1",
    title: "",
    link: "https://films.example/1",
  };
  await change("story-5", { body: [{ tag: "embed", embed: film }] });
  first = await print();
}, 60_000);
afterAll(async () => {
  globalThis.fetch = ownFetch;
  await rm(dist, { recursive: true });
});

test("every kind of page is printed, and React complains of nothing", () => {
  expect(first.failed).toEqual([]);
  // Front page, trending, twelve stories, 2 + 1 pages of sections, 3 of the author, 1 of the tag, the 404, and the shell for search, saved stories, settings and the outbox.
  expect(first).toMatchObject({ pages: 26, written: 26, deleted: 0 });
  expect(complaints).not.toHaveBeenCalled();
});

test.each([
  "",
  "trending",
  "category/world",
  "category/world/page/2",
  "tag/treaties",
  "author/foreign-desk",
  "story-1",
  "2023/09/story-3",
])("/%s has a title, one first heading, its language and its scripts at the end", async (path) => {
  const html = await page(path);
  expect(count(html, "<h1")).toBe(1);
  expect(count(html, "<title>")).toBe(1);
  expect(html.slice(0, html.indexOf("</head>"))).toMatch(
    /<title>[^<]*The Test &amp; Times<\/title>.*<link rel="canonical"/s,
  );
  expect(html).toContain('<html lang="en-GB" dir="ltr"');
  expect(html).toContain(
    `<div id="root" data-page="${path === "" ? "/" : `/${path}/`}" data-scripts="/assets/paper-1.js">`,
  );
  expect(html).toMatch(/<\/script><script type="module"[^>]*><\/script><\/body><\/html>\n$/);
  expect(html).not.toContain("needs JavaScript to open");
  // One inline script runs, and it is the shell's to the letter.
  expect(html.match(/<script>.*?<\/script>/gs)).toEqual([
    '<script>document.documentElement.dataset.version = "x"</script>',
  ]);
});

test("the words of a story stand on its page once, and not in what the app is handed", async () => {
  const html = await page("story-6");
  expect(count(html, "The text of story 6.")).toBe(1);
  const [, [key, article] = [[], {}]] = stateOf(html);
  expect(key).toEqual(["articles", "printed", "/story-6/"]);
  expect(article).not.toHaveProperty("body");
});

test("nothing on a page depends on when it is printed", async () => {
  const html = await page("story-6");
  // Noon in London is the evening of the same day in Tokyo, where the paper is.
  expect(html).toContain('title="6 September 2023 at 21:00">6 September 2023</time>');
  expect(html).not.toMatch(/\bago\b|yesterday|\b202[4-9]\b/);
});

test("no headline ends a script or becomes one", async () => {
  for (const path of ["story-2"]) {
    const html = await page(path);
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;/script&gt;&lt;script&gt;alert");
    expect(stateOf(html)[1]?.[1].title).toBe(hostileTitle);
  }
});

test("a story of several pages is printed whole", async () => {
  const html = await page("story-4");
  expect(html).toMatch(/Before\..*After\./s);
});

test("a frame of another site is named and not loaded, and the app is told to take the story up", async () => {
  const html = await page("story-5");
  expect(html).not.toContain("<iframe");
  expect(html).not.toContain(" style=");
  expect(html).toContain('href="https://films.example/1"');
  expect(stateOf(html)[1]?.[1].needsText).toBe(true);
});

test("the form for a comment is WordPress' own, where comments are open", async () => {
  const html = await page("story-6");
  expect(html).toContain('action="/wp-comments-post.php"');
  for (const field of ["comment", "author", "email", "url"]) expect(html).toContain(`name="${field}"`);
  expect(html).toContain('name="comment_post_ID" value="6"');
  expect(html).toContain('name="redirect_to" value="/story-6/"');
  expect(await page("story-12")).not.toContain("<form");
});

test("it has a field for programs, hidden from eyes, keyboard, screen readers and what fills in forms", async () => {
  const [field = ""] = /<p class="visually-hidden" aria-hidden="true">.*?<\/p>/.exec(await page("story-6")) ?? [];
  expect(field).toMatch(/<input(?=[^>]* name="topic")(?=[^>]* tabindex="-1")(?=[^>]* autocomplete="off")/i);
});

test("another press, or another shell, sets every page anew, and without news nothing is taken away", async () => {
  await print();
  const other = await print("another press");
  expect(other).toMatchObject({ written: 0, deleted: 0 });
  const { pages } = JSON.parse(await readFile(join(dist, ".vite/printed.json"), "utf8"));
  expect(Object.keys(pages)).toHaveLength(other.pages);
  const before = await page("story-7");
  globalThis.fetch = async (input) => {
    if (String(input) === "/edition/site.json") return new Response(await readFile(join(dist, "edition/site.json")));
    throw new Error("No way leads there");
  };
  const failed = await printPages({ dist, limit: 100, press: "another press", open: () => editionPrintable });
  expect(failed.deleted).toBe(0);
  expect(failed.failed.map(({ path }) => path)).toContain("What there is to print");
  expect(await page("story-7")).toBe(before);
});

test("a page at the address of a folder of files is left to the reader, and is no fault", async () => {
  answerFromDisk(join(dist, "edition"));
  const atFolders = {
    ...editionPrintable,
    pages: async function* () {
      yield* ["/edition/", "/icons/may/"];
    },
  };
  const printed = await printPages({ dist, limit: 100, press: "this press", open: () => atFolders });
  expect(printed).toMatchObject({ failed: [], unplaced: ["/edition/", "/icons/may/"] });
});

test("a page for what is not there, which no address has", async () => {
  const html = await readFile(join(dist, "404.html"), "utf8");
  expect(html).toContain("There is no page here");
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain("Story 11");
  expect(html).toContain('data-page=""');
});

test("a story brings the style of its first screen, other pages wait for the whole one", async () => {
  const story = await page("story-1");
  expect(story).toMatch(
    /<style id="first" media="not all" data-whole="\/assets\/style-1.css">[^<]*\{color:red\}[^<]*<\/style><script>/,
  );
  expect(story).not.toContain("color:blue");
  expect(story).not.toContain("color:green");
  expect(story).toContain('<noscript><link rel="stylesheet" crossorigin href="/assets/style-1.css"></noscript>');
  expect(await page("")).not.toContain("<style");
  expect(await readFile(join(dist, ".vite/firstStyle.html"), "utf8")).toContain("color:red");
});

test("a second printing touches nothing; a changed story is printed anew, and one that is gone goes", async () => {
  const before = (await stat(join(dist, "story-7/index.html"))).mtimeMs;
  expect(await print()).toMatchObject({ pages: 26, written: 0, deleted: 0 });
  expect((await stat(join(dist, "story-7/index.html"))).mtimeMs).toBe(before);

  await change("story-6", { body: ["Other words."] });
  await rm(join(dist, "edition/articles/story-1.json"));
  await writeFile(join(dist, "story-1/index.html.br"), "old");
  const again = await print();
  expect(again).toMatchObject({ written: 1, deleted: 1 });
  expect(again.failed.map(({ path }) => path)).toEqual(["/story-1/"]);
  expect(await readdir(dist)).not.toContain("story-1");
  expect(await page("story-6")).toContain("Other words.");
});
