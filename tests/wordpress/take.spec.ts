import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isElement } from "#domain/body.ts";
import { firstLost } from "../support/lostWords.ts";
import { placeOf, readStories } from "./support/readStories.ts";
import { partsOf } from "./support/storyParts.ts";
import { textOf, wordsOf } from "./support/storyWords.ts";
import type { PictureFile } from "./support/takenEdition.ts";
import { nodesOf, notesOf, readArticles, readJson, shownWords, takeSite, test } from "./support/takenEdition.ts";
import { readUploads } from "./support/uploads.ts";
import { expect } from "./support/wordPressTest.ts";

/** The stories that guests may read. */
async function readOpen(site: string) {
  const stories = await readStories(placeOf(site));
  return stories.filter(({ slug }) => slug !== "password-story");
}

test("every word of every story is in the taken edition, in order", async ({ taken, wordPress, desk }) => {
  const articles = await readArticles(taken);
  const open = await readOpen(wordPress.url);
  expect(open).toHaveLength(98);
  expect(articles.size).toBe(open.length);
  expect(notesOf(taken.said, "Skipped")).toEqual([`${wordPress.url}/2024/03/password-story/: a password protects it.`]);
  for (const story of open) {
    const article = articles.get(decodeURI(story.path));
    expect(article?.id, story.slug).toBe(story.id);
    const title = await textOf(desk, story.title);
    if (title !== "") expect(article?.title, story.slug).toBe(title);
    expect(firstLost(await wordsOf(desk, story.content), shownWords(article?.body ?? [])), story.slug).toBeNull();
  }
});

test("every picture of the site is in the edition, at its place in its story and told by its pixels", async ({
  taken,
  wordPress,
  desk,
}) => {
  const articles = await readArticles(taken);
  const uploads = await readUploads(wordPress.url);
  const fileOf = ({ base, widths, formats }: PictureFile) => `${base}-${Math.max(...widths)}.${formats.at(-1)}`;
  const recognise = (address: string) => uploads.recognise(join(taken.folder, address));
  let count = 0;
  for (const { slug, path, content } of await readOpen(wordPress.url)) {
    const { pictures } = await partsOf(desk, content, wordPress.url);
    const expected = pictures.flatMap(({ address, alt }) => {
      const upload = address.startsWith(`${wordPress.url}/`) ? uploads.slugOf(address) : "";
      return upload === "" ? [] : [`${upload}: ${alt}`];
    });
    const shown: string[] = [];
    for (const node of nodesOf(articles.get(decodeURI(path))?.body ?? [])) {
      if (node.tag === "picture") {
        const picture = node.picture as unknown as PictureFile;
        shown.push(`${await recognise(fileOf(picture))}: ${picture.alt}`);
      }
      if (node.tag === "media" && node.media.poster !== undefined)
        shown.push(`${await recognise(node.media.poster)}: `);
    }
    expect(shown, slug).toEqual(expected);
    count += expected.length;
  }
  expect(count).toBe(34);
  const featured = await fetch(`${wordPress.url}/wp-json/wp/v2/posts?per_page=100&_embed=wp:featuredmedia`);
  const shown: string[] = [];
  for (const { slug, link, _embedded } of (await featured.json()) as {
    slug: string;
    link: string;
    _embedded?: { "wp:featuredmedia"?: { slug?: string }[] };
  }[]) {
    const picture = articles.get(decodeURI(new URL(link).pathname))?.picture;
    const expected = _embedded?.["wp:featuredmedia"]?.[0]?.slug;
    expect(picture ? await recognise(fileOf(picture)) : undefined, slug).toBe(expected);
    if (expected !== undefined) shown.push(slug);
  }
  expect(shown.sort()).toEqual(["comments-many", "comments-odd", "lead-story", "picture-portrait", "picture-small"]);
});

test("no picture was lost but those that the site itself does not have, and every file that is spoken of is there", async ({
  taken,
  wordPress,
}) => {
  const text = JSON.stringify([...(await readArticles(taken)).values()]);
  const spoken = new Set(text.match(/\/edition\/files\/[^"]+/g));
  const pictures = Array.from(text.matchAll(/"base":"([^"]+)","widths":\[([\d,]+)\],"formats":\[([^\]]+)\]/g));
  for (const [, base = "", widths = "", formats = ""] of pictures) {
    for (const width of widths.split(","))
      for (const format of formats.split(",")) spoken.add(`${base}-${width}.${format.replaceAll('"', "")}`);
  }
  expect([...spoken].filter((file) => !existsSync(join(taken.folder, file)))).toEqual([]);
  // Stories of hostile HTML name pictures that were never there.
  const missing = ["relative.png", "x", "x.png"].map((name) => `${wordPress.url}/${name}`);
  for (const address of missing) expect((await fetch(address)).status, address).toBe(404);
  expect(notesOf(taken.said, "Lost pictures")).toEqual(missing.map((address) => `${address} answered 404.`));
  expect(taken.said).not.toMatch(/Left on the site|Smaller than on the site|… and \d+ more/);
});

test("every recording is in the edition, byte for byte, with its captions", async ({ taken, wordPress, desk }) => {
  const articles = await readArticles(taken);
  const uploads = await readUploads(wordPress.url);
  let count = 0;
  for (const { slug, path, content } of await readOpen(wordPress.url)) {
    const { recordings } = await partsOf(desk, content, wordPress.url);
    const own = recordings
      .map((files) => files.map((address) => uploads.slugOf(address)).filter((upload) => upload !== ""))
      .filter((files) => files.length > 0);
    const shown: string[][] = [];
    for (const node of nodesOf(articles.get(decodeURI(path))?.body ?? [])) {
      if (node.tag !== "media") continue;
      const files = [...node.media.sources, ...(node.media.tracks ?? [])];
      shown.push(await Promise.all(files.map(({ src }) => uploads.sameBytes(join(taken.folder, src)))));
    }
    expect(shown, slug).toEqual(own);
    count += own.length;
  }
  expect(count).toBe(4);
});

test("every link of a story to the site itself leads to the same page in the edition", async ({
  taken,
  wordPress,
  desk,
}) => {
  const articles = await readArticles(taken);
  const uploads = await readUploads(wordPress.url);
  const byId = new Map(Array.from(articles.values(), ({ id, path }) => [id, path]));
  const { host } = new URL(wordPress.url);
  const gone = notesOf(taken.said, "Links to nothing that an edition has, now mere words");
  /** Where it must lead; null: an edition has no such page. */
  const targetOf = ({ pathname, search, hash, href }: URL): string | null => {
    const [, id] = /^\?p=(\d+)$/.exec(search) ?? [];
    if (id !== undefined) return byId.get(Number(id)) ?? null;
    if (uploads.slugOf(href) !== "") return uploads.slugOf(href);
    if (articles.has(decodeURI(pathname))) return pathname + hash;
    const list = /^\/(category|tag|author)\/(?:.*\/)?([^/]+)\/$/.exec(pathname);
    const kind = list?.[1] === "category" ? "section" : list?.[1];
    // WordPress names a section below those above it.
    if (list)
      return existsSync(join(taken.folder, `edition/lists/${kind}/${list[2]}.json`)) ? `/${list[1]}/${list[2]}/` : null;
    return pathname === "/" || pathname === "/feed/" ? pathname : null;
  };
  /** A copied file or picture by what it holds, all else as it stands. */
  const ledTo = async (href: string) => {
    if (href.startsWith("/edition/files/")) return uploads.sameBytes(join(taken.folder, href));
    return href.startsWith("/edition/pictures/") ? uploads.recognise(join(taken.folder, href)) : href;
  };
  let count = 0;
  for (const { slug, path, content } of await readOpen(wordPress.url)) {
    const { links } = await partsOf(desk, content, wordPress.url);
    const expected: string[] = [];
    for (const { address, words } of links) {
      // The names of places are the story's own on a page that has names of its own.
      if (address.startsWith("#")) expected.push(`${words} -> ${address.replace("#", "#text-")}`);
      if (!/^https?:/.test(address) || new URL(address).host !== host) continue;
      const url = new URL(address);
      // A form for comments links to the request that it is rendered for.
      if (url.pathname.startsWith("/wp-json/")) continue;
      const target = targetOf(url);
      if (target !== null) expected.push(`${words} -> ${target}`);
      else if (url.pathname === "/relative/page") expected.push(`${words} -> /relative/page/`);
      else expect(gone, slug).toContain(address);
    }
    const shown: string[] = [];
    const nodes = nodesOf(articles.get(decodeURI(path))?.body ?? []);
    const places = nodes.map((node) => (isElement(node) ? node.attributes?.id : undefined));
    for (const node of nodes) {
      const href = isElement(node) ? node.attributes?.href : undefined;
      if (isElement(node) && href !== undefined && /^[/#]/.test(href))
        shown.push(`${shownWords([node]).replace(/\s+/g, "")} -> ${await ledTo(href)}`);
      if (href?.startsWith("#")) expect(places, slug).toContain(href.slice(1));
    }
    expect(shown, slug).toEqual(expected);
    count += expected.length;
  }
  expect(count).toBe(46);
  // The one link that leads nowhere led nowhere on the site, too.
  expect(notesOf(taken.said, "Links to pages that the site has, and the edition has not")).toEqual(["/relative/page/"]);
  expect((await fetch(`${wordPress.url}/relative/page`)).status).toBe(404);
});

test("the old host stands in no file of the edition", async ({ taken, wordPress }) => {
  const { host } = new URL(wordPress.url);
  const names = await readdir(join(taken.folder, "edition"), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(300);
  const found: string[] = [];
  for (const file of files) {
    // An address of another host that dresses up as the site: its name before the @ is a name of a user.
    const text = (await readFile(file, "latin1")).replaceAll(`http://${host}@evil.example/`, "");
    if ([host, encodeURIComponent(host), host.replace(":", "\\u003a")].some((form) => text.includes(form)))
      found.push(file);
  }
  expect(found).toEqual([]);
});

test("a second run fetches nothing anew, a third what changed", async ({ changeable }) => {
  const taken = await takeSite(changeable.url);
  expect(await taken.again()).toContain("Fetched 0 stories and pages, 0 pictures and 0 files; 99 unchanged");
  await changeable.run(`
    $post = get_page_by_path('lead-story', OBJECT, 'post');
    wp_update_post(['ID' => $post->ID, 'post_name' => 'ferry-story', 'post_content' => '<p>It left at five.</p>']);
    wp_delete_post(get_page_by_path('comments-many', OBJECT, 'post')->ID, true);
  `);
  expect(await taken.again()).toMatch(/Fetched 1 stories and pages, .* 97 unchanged, 1 removed, 1 with a new address/);
  expect(await readJson(taken, "redirects.json")).toEqual({
    moved: { "/2024/04/lead-story/": "/2024/04/ferry-story/" },
    gone: ["/2024/04/comments-many/"],
  });
  expect(JSON.stringify(await readJson(taken, "articles/ferry-story.json"))).toContain("It left at five.");
  await taken.remove();
});
