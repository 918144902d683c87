import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import type { Body, BodyElement } from "#domain/body.ts";
import { isElement } from "#domain/body.ts";
import type { Edition } from "#press/buildEdition.ts";
import { buildEdition } from "#press/buildEdition.ts";
import { buildDownloads } from "#press/downloads/buildDownloads.ts";
import { internalLinks } from "#press/printedBody.ts";
import { pictureFiles } from "#press/pictures/renderPicture.ts";
import { readManuscripts } from "#press/readManuscripts.ts";
import * as schemas from "#sources/edition/schemas.ts";
import { schemaOf } from "#tests/support/editionSchemas.ts";

const folder = "public/edition";

let edition: Edition;
let committed: string[];

beforeAll(async () => {
  edition = buildEdition(await readManuscripts("src/press/manuscripts"));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  committed = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}, 60_000);

async function read<T>(file: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  return v.parse(schema, JSON.parse(await readFile(join(folder, file), "utf8")));
}

function articles() {
  const files = committed.filter((file) => file.startsWith("articles/"));
  return Promise.all(files.map((file) => read(file, schemas.articleSchema)));
}

function elements(body: Body): BodyElement[] {
  return body.flatMap((node) => (!isElement(node) ? [] : [node, ...elements(node.children ?? [])]));
}

describe("the edition in public/edition", () => {
  it("is what printing the manuscripts gives, and nothing else", async () => {
    const downloads = await buildDownloads(folder);
    const pictures = edition.pictures.flatMap(({ name }) => pictureFiles(name));
    const wanted = [...edition.files.keys(), ...downloads.keys(), ...pictures];
    expect(committed.toSorted()).toEqual(wanted.toSorted());
    for (const [file, value] of [...edition.files, ...downloads]) {
      expect(await readFile(join(folder, file), "utf8"), file).toBe(`${JSON.stringify(value)}\n`);
    }
  });

  it("passes the reader's schemas, every file of it", async () => {
    for (const file of committed.filter((name) => name.endsWith(".json"))) {
      const schema = schemaOf(file);
      expect(v.safeParse(schema, JSON.parse(await readFile(join(folder, file), "utf8"))).issues, file).toBeUndefined();
    }
  });

  it("has six sections or more with 36 stories or more, one section of two pages", async () => {
    const site = await read("site.json", schemas.siteSchema);
    expect(site.sections.length).toBeGreaterThanOrEqual(6);
    expect(site.sections.reduce((sum, { count }) => sum + count, 0)).toBe((await articles()).length);
    expect((await articles()).length).toBeGreaterThanOrEqual(36);
    const ideologies = await read("lists/section/political-ideologies.json", schemas.listSchema);
    expect(ideologies.total).toBeGreaterThan(ideologies.pageSize);
  });

  it("leads with the conference in Seoul and repeats no story above the fold or in the rows", async () => {
    const front = await read("front.json", schemas.frontSchema);
    expect(front.lead).toMatchObject({
      publishedAt: "2023-09-26T09:30:00Z",
      section: { name: "Political Ideologies" },
    });
    const shown = [front.lead, ...front.secondary, ...front.rows.flatMap(({ items }) => items)].map((item) => item?.id);
    expect(new Set(shown).size).toBe(shown.length);
    expect(front.rows.map(({ items }) => items.length)).toEqual([5, 5, 5, 5, 5, 5]);
    expect((await read("trending.json", schemas.trendingSchema)).items).toHaveLength(10);
  });

  it("numbers stories in the order of publication", async () => {
    const byId = (await articles()).toSorted((a, b) => a.id - b.id);
    expect(byId.map(({ publishedAt }) => publishedAt)).toEqual(byId.map(({ publishedAt }) => publishedAt).toSorted());
    expect((await read("ids.json", schemas.idsSchema)).ids).toEqual(byId.map(({ id }) => id));
    expect(byId[0]?.id).toBe(101);
    for (const { slug } of (await read("site.json", schemas.siteSchema)).sections) {
      const inSection = byId.filter(({ section }) => section?.slug === slug);
      expect(inSection.map(({ position }) => position)).toEqual(inSection.map((_, index) => index + 1));
    }
  });

  it("has stories of 350 to 900 words", async () => {
    const { documents } = await read("search.json", schemas.searchSchema);
    for (const { path, text } of documents) {
      const words = text.split(" ").length;
      expect(words, path).toBeGreaterThanOrEqual(350);
      expect(words, path).toBeLessThanOrEqual(900);
    }
  });

  it("links to nothing but its own stories", async () => {
    const all = await articles();
    const paths = new Set(all.map(({ path }) => path));
    for (const { body, slug } of all) {
      const targets = elements(body).flatMap(({ attributes }) => attributes?.href ?? []);
      const ids = new Set(elements(body).flatMap(({ attributes }) => attributes?.id ?? []));
      for (const target of targets) {
        expect(target.startsWith("#") ? ids.has(target.slice(1)) : paths.has(target), `${slug}: ${target}`).toBe(true);
      }
    }
  });

  it("uses every structure", async () => {
    const found = new Set(
      (await articles())
        .flatMap(({ body }) => elements(body))
        .flatMap(({ tag, attributes }) => [tag, attributes?.role]),
    );
    const wanted = [
      "h2",
      "ul",
      "ol",
      "blockquote",
      "cite",
      "table",
      "caption",
      "figure",
      "sup",
      "em",
      "a",
      "pullquote",
      "footnotes",
      "footnote-link",
      "footnote-back",
    ] as const;
    expect(wanted.filter((one) => !found.has(one))).toEqual([]);
    expect(JSON.stringify([...edition.files.values()])).toContain('"tag":"picture"');
  });

  it("has a picture of its own for each story, in every rendition", async () => {
    const names = edition.pictures.map(({ name }) => name);
    expect(new Set(edition.pictures.map(({ svg }) => svg)).size).toBe(names.length);
    expect(names.flatMap(pictureFiles).filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    for (const { picture, slug } of await articles()) {
      expect(picture?.alt, slug).toMatch(/^Illustration: ./);
      expect(picture?.caption, slug).toMatch(/./);
      expect(picture?.variants.map(({ src }) => existsSync(join("public", src)))).not.toContain(false);
      expect(existsSync(join("public", picture?.src ?? "none"))).toBe(true);
    }
  });

  it("closes comments on one story, so that readers can see that", async () => {
    expect((await articles()).filter(({ commentsOpen }) => !commentsOpen).map(({ slug }) => slug)).toEqual([
      "why-the-kilogram-is-no-longer-a-thing",
    ]);
  });
});

it("finds links in what it is about to print", () => {
  expect(
    internalLinks(["x", { tag: "p", children: [{ tag: "a", attributes: { href: "/a/" }, children: ["a"] }] }]),
  ).toEqual(["/a/"]);
});
