import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildDownloads } from "#press/downloads/buildDownloads.ts";
import { downloadIndexSchema, downloadListSchema } from "#sources/edition/downloadSchemas.ts";
import { buildEdition } from "#tests/support/buildEdition.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "downloads-"));
  await buildEdition(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function listOf(name: string) {
  return v.parse(downloadListSchema, (await buildDownloads(folder)).get(`downloads/${name}.json`));
}

/** Gives a story a picture in the edition, of three widths. */
async function addPicture(slug: string): Promise<void> {
  const file = join(folder, `articles/${slug}.json`);
  const picture = { alt: "", width: 1600, height: 900, base: "/edition/pictures/p-1", widths: [480, 800, 1600] };
  const story = { ...JSON.parse(await readFile(file, "utf8")), picture: { ...picture, formats: ["webp", "avif"] } };
  await writeFile(file, JSON.stringify(story));
  await mkdir(join(folder, "pictures"), { recursive: true });
  await writeFile(join(folder, "pictures/p-1-800.avif"), "eight hundred");
}

test("a section's list names what its pages ask for, the newest story first, and nothing of other sections", async () => {
  const { files, stories, title } = await listOf("section/science");
  expect(stories).toBe(4);
  expect(title).toBe("Science & Nature");
  expect(files.map(({ file }) => file)).toEqual([
    "site.json",
    "front.json",
    "trending.json",
    "lists/section/science.json",
    "articles/story-12.json",
    "articles/story-11.json",
    "articles/story-10.json",
    "articles/story-9.json",
  ]);
});

test("each file stands there with its bytes and its hash, and the list with the hash of them all", async () => {
  const { files, hash } = await listOf("section/world");
  for (const { file, bytes, sha256 } of files) {
    const content = await readFile(join(folder, file));
    expect(content.length, file).toBe(bytes);
    expect(createHash("sha256").update(content).digest("hex"), file).toBe(sha256);
  }
  const lines = files.map(({ file, sha256 }) => `${sha256} ${file}\n`).join("");
  expect(createHash("sha256").update(lines).digest("hex")).toBe(hash);
  await writeFile(
    join(folder, "articles/story-4.json"),
    (await readFile(join(folder, "articles/story-4.json"), "utf8")) + "\n",
  );
  expect((await listOf("section/world")).hash).not.toBe(hash);
});

test("of each picture one size is taken, wide enough and in the best format", async () => {
  await addPicture("story-12");
  const { files } = await listOf("section/science");
  expect(files.filter(({ picture }) => picture).map(({ file }) => file)).toEqual(["pictures/p-1-800.avif"]);
  expect(files.at(-1)?.picture).toBe(true);
});

test("the whole edition is everything a page may ask for, once", async () => {
  const { files, stories } = await listOf("all");
  const names = files.map(({ file }) => file);
  expect(stories).toBe(12);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(["ids.json", "search.json", "lists/tag/treaties.json", "lists/latest/1.json"]),
  );
  expect(names.filter((name) => name.startsWith("articles/"))).toHaveLength(12);
});

test("the index says what each takes, and a second printing over the first says the same", async () => {
  await addPicture("story-12");
  const first = await buildDownloads(folder);
  const { downloads } = v.parse(downloadIndexSchema, first.get("downloads/index.json"));
  expect(downloads.map(({ name }) => name)).toEqual(["section/world", "section/science", "all"]);
  const science = await listOf("section/science");
  const bytes = science.files.filter(({ picture }) => !picture).reduce((sum, file) => sum + file.bytes, 0);
  expect(downloads[1]).toMatchObject({
    title: "Science & Nature",
    stories: 4,
    bytes,
    pictureBytes: 13,
    hash: science.hash,
  });
  for (const [file, value] of first) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), JSON.stringify(value));
  }
  expect(await buildDownloads(folder)).toEqual(first);
});

test("a story that is found by way of another one's file brings that file along", async () => {
  const file = join(folder, "lists/section/science.json");
  const list = JSON.parse(await readFile(file, "utf8"));
  list.newest[0].path = "/de/story-1/";
  await writeFile(file, JSON.stringify(list));
  const names = (await listOf("section/science")).files.map(({ file: name }) => name);
  expect(names).toContain("articles/story-1.json");
});
