import { execFile } from "node:child_process";
import { readFile, readdir, rm, mkdtemp } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BodyNode } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import { readerFolders } from "./support/readerFolders.ts";
import { placeOf, readStories } from "./support/readStories.ts";
import { firstLost } from "../support/lostWords.ts";
import { textOf, wordsOf } from "./support/storyWords.ts";
import { expect, test as base } from "./support/wordPressTest.ts";

interface Taken {
  folder: string;
  /** Runs `npm run edition` again; gives what it reported. */
  again(): Promise<string>;
}

interface ArticleFile {
  id: number;
  path: string;
  title: string;
  body: BodyNode[];
}

const test = base.extend<object, { taken: Taken }>({
  taken: [
    async ({ wordPress }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), "broadsheet-taken-"));
      const again = async () => {
        const words = [join(readerFolders.programs, "takeEdition.js"), wordPress.url, "--out", join(folder, "edition")];
        return (await promisify(execFile)(process.execPath, words)).stdout;
      };
      await again();
      await provide({ folder, again });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

const readJson = async <T>(folder: string, file: string) =>
  JSON.parse(await readFile(join(folder, "edition", file), "utf8")) as T;

async function readArticles(folder: string): Promise<Map<string, ArticleFile>> {
  const names = await readdir(join(folder, "edition/articles"));
  const articles = await Promise.all(names.map((name) => readJson<ArticleFile>(folder, `articles/${name}`)));
  return new Map(articles.map((article) => [decodeURI(article.path), article]));
}

/** What a reader reads: also the names of what is linked to, and the words that stand for a lost picture. */
function shownWords(body: readonly BodyNode[]): string {
  return body
    .map((node) => (typeof node === "string" ? node : isElement(node) ? `${shownWords(node.children ?? [])} ` : ""))
    .join("");
}

function nodesOf(body: readonly BodyNode[]): Exclude<BodyNode, string>[] {
  return body.flatMap((node) => {
    if (typeof node === "string") return [];
    return isElement(node) ? [node, ...nodesOf(node.children ?? [])] : [node];
  });
}

test("every word of every story is in the taken edition, in order", async ({ taken, wordPress, desk }) => {
  const articles = await readArticles(taken.folder);
  const stories = await readStories(placeOf(wordPress.url));
  const open = stories.filter(({ slug }) => slug !== "password-story");
  expect(open).toHaveLength(98);
  expect(articles.size).toBe(open.length);
  for (const story of open) {
    const article = articles.get(decodeURI(story.path));
    expect(article?.id, story.slug).toBe(story.id);
    const title = await textOf(desk, story.title);
    if (title !== "") expect(article?.title, story.slug).toBe(title);
    expect(firstLost(await wordsOf(desk, story.content), shownWords(article?.body ?? [])), story.slug).toBeNull();
  }
});

test("every picture and recording of the site is in the edition, and all that files speak of is there", async ({
  taken,
}) => {
  const articles = await readArticles(taken.folder);
  const nodes = [...articles.values()].flatMap(({ body }) => nodesOf(body));
  const text = JSON.stringify([...articles.values()]);
  const spoken = new Set(text.match(/\/edition\/files\/[^"]+/g));
  const pictures = Array.from(text.matchAll(/"base":"([^"]+)","widths":\[([\d,]+)\],"formats":\[([^\]]+)\]/g));
  expect(nodes.filter(({ tag }) => tag === "picture").length).toBeGreaterThan(25);
  expect(nodes.filter(({ tag }) => tag === "media").length).toBeGreaterThan(3);
  for (const [, base = "", widths = "", formats = ""] of pictures) {
    for (const width of widths.split(","))
      for (const format of formats.split(",")) spoken.add(`${base}-${width}.${format.replaceAll('"', "")}`);
  }
  expect(spoken.size).toBeGreaterThan(30);
  expect([...spoken].filter((file) => !existsSync(join(taken.folder, file)))).toEqual([]);
});

test("every public comment is in the edition, below its story", async ({ taken, wordPress }) => {
  const expected: { id: number; post: number }[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const response = await fetch(`${wordPress.url}/wp-json/wp/v2/comments?per_page=100&page=${page}&_fields=id,post`);
    pages = Number(response.headers.get("X-WP-TotalPages"));
    expected.push(...((await response.json()) as { id: number; post: number }[]));
  }
  expect(expected.length).toBeGreaterThan(250);
  const lost: number[] = [];
  for (const { id, post } of expected) {
    const { comments } = await readJson<{ comments: { id: number }[] }>(taken.folder, `comments/${post}.json`);
    if (!comments.some((comment) => comment.id === id)) lost.push(id);
  }
  expect(lost).toEqual([]);
});

test("no address in the edition leads to the old host, and every link to a story finds it", async ({
  taken,
  wordPress,
}) => {
  const { host } = new URL(wordPress.url);
  const articles = await readArticles(taken.folder);
  const nodes = [...articles.values()].flatMap(({ body }) => nodesOf(body));
  const links = nodes.flatMap((node) => (isElement(node) ? (node.attributes?.href ?? []) : []));
  const files = (await readdir(join(taken.folder, "edition"), { recursive: true })).filter((name) =>
    name.endsWith(".json"),
  );
  const leaving: string[] = [];
  for (const file of files) {
    const text = await readFile(join(taken.folder, "edition", file), "utf8");
    const addresses =
      text.match(/(?<=(?:href=\\"|"(?:href|src|link|base|poster|authorUrl|path|icon)":"))[^"\\]+/g) ?? [];
    leaving.push(
      ...addresses.filter((one) => URL.canParse(one) && new URL(one).host === host).map((one) => `${file}: ${one}`),
    );
  }
  expect(leaving).toEqual([]);
  const own = links.filter((href) => /^\/\d{4}\/\d\d\/[^/]+\//.test(href) || href.startsWith("/about/"));
  expect(own.length).toBeGreaterThan(5);
  const broken = own.filter((href) => !articles.has(decodeURI(href.replace(/[?#].*/, ""))));
  expect(broken).toEqual([]);
});

test("a second run fetches nothing anew, a third what changed", async ({ taken, changeable }) => {
  expect(await taken.again()).toContain("Fetched 0 stories and pages, 0 pictures and 0 files; 99 unchanged");
  await changeable.run(`
    $post = get_page_by_path('lead-story', OBJECT, 'post');
    wp_update_post(['ID' => $post->ID, 'post_name' => 'ferry-story', 'post_content' => '<p>It left at five.</p>']);
    wp_delete_post(get_page_by_path('comments-many', OBJECT, 'post')->ID, true);
  `);
  expect(await taken.again()).toMatch(/Fetched 1 stories and pages, .* 97 unchanged, 1 removed, 1 with a new address/);
  expect(await readJson(taken.folder, "redirects.json")).toEqual({
    moved: { "/2024/04/lead-story/": "/2024/04/ferry-story/" },
    gone: ["/2024/04/comments-many/"],
  });
  expect(JSON.stringify(await readJson(taken.folder, "articles/ferry-story.json"))).toContain("It left at five.");
});
