import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nextAddresses } from "#press/take/addresses.ts";
import { disk } from "#press/take/disk.ts";
import { EditionDraft } from "#press/take/EditionDraft.ts";
import { limitAtOnce } from "#publisher/limitAtOnce.ts";
import { Progress } from "#press/take/Progress.ts";
import { UsageError, readArguments } from "#press/take/readArguments.ts";
import { Report } from "#press/take/Report.ts";
import { TakeFolder } from "#press/take/TakeFolder.ts";
import type { Listed } from "#press/take/terms.ts";
import { listsOf } from "#press/take/terms.ts";
import type { TakenTerm } from "#press/take/wires.ts";
import { newFolder } from "./support/takeOnce.ts";

test("no more work runs at once than is allowed, and all of it runs, failures included", async () => {
  const inTurn = limitAtOnce(2);
  let running = 0;
  let most = 0;
  const work = Array.from({ length: 7 }, (_, index) =>
    inTurn(async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (index === 3) throw new Error("three");
      return index;
    }),
  );
  const outcomes = await Promise.allSettled(work);
  expect(outcomes.map(({ status }) => status[0]).join("")).toBe("fffrfff");
  expect(most).toBe(2);
});

describe("addresses", () => {
  const none = { printed: {}, moved: {}, gone: [] };
  const now = (paths: Record<string, string>) => new Map(Object.entries(paths));

  test("two stories may change places", () => {
    const printed = { a: "/a/", b: "/b/" };
    expect(nextAddresses({ ...none, printed }, now({ a: "/b/", b: "/a/" }), () => false)).toEqual({
      ...none,
      printed: { a: "/b/", b: "/a/" },
    });
  });

  test("who comes to an address that another leaves stays there, whichever of the two is looked at first", () => {
    const moved = { "/older/": "/x/" };
    for (const keys of [
      ["a", "b"],
      ["b", "a"],
    ]) {
      const places: Record<string, string> = { a: "/x-2/", b: "/x/" };
      const printed = Object.fromEntries(keys.map((key) => [key, places[key] ?? ""]));
      expect(nextAddresses({ printed, moved, gone: [] }, now({ a: "/x/", b: "/y/" }), () => false)).toMatchObject({
        moved: { "/older/": "/y/", "/x-2/": "/x/" },
        gone: [],
      });
      expect(nextAddresses({ printed, moved, gone: [] }, now({ a: "/x/" }), (key) => key === "b")).toMatchObject({
        moved: { "/x-2/": "/x/" },
        gone: ["/older/"],
      });
    }
  });

  test("of a row of stories that move up each keeps what led to it", () => {
    const printed = { a: "/a/", b: "/b/" };
    const { moved } = nextAddresses(
      { printed, moved: { "/old-a/": "/a/", "/old-b/": "/b/" }, gone: [] },
      now({ a: "/b/", b: "/c/" }),
      () => false,
    );
    expect(moved).toEqual({ "/old-a/": "/b/", "/old-b/": "/c/", "/a/": "/b/" });
  });

  test("who is left out is remembered, and comes back to its own address", () => {
    const first = nextAddresses({ ...none, printed: { a: "/a/" } }, now({}), () => false);
    expect(first).toEqual({ ...none, printed: { a: "/a/" } });
    expect(nextAddresses(first, now({ a: "/new/" }), () => false).moved).toEqual({ "/a/": "/new/" });
  });
});

test("a tag or an author is looked up once, however many stories it has", () => {
  let looks = 0;
  /** Notices who walks through it. */
  class Noticed extends Map<number, TakenTerm> {
    override values() {
      looks += 1;
      return super.values();
    }
  }
  const term = (id: number, slug: string): [number, TakenTerm] => [
    id,
    { id, slug, name: slug, description: `On <em>${slug}</em>`, count: 1, parent: 0 },
  ];
  const terms = {
    categories: new Map(),
    tags: new Noticed([term(1, "treaty"), term(2, "war")]),
    users: new Noticed([term(3, "nora")]),
  };
  const tags = [1, 2].map((id) => ({ slug: terms.tags.get(id)?.slug ?? "", name: "" }));
  const placed = { categories: new Set<number>(), tags, author: { slug: "nora", name: "Nora" } };
  /** As much of a story as lists are made of. */
  const toListed = (id: number) => ({ placed, summary: { id } }) as object as Listed;
  const stories = Array.from({ length: 50 }, (_, id) => toListed(id));
  const lists = listsOf(stories, terms, "Latest", "");
  expect(lists.map(({ description, items }) => `${description}: ${items.length}`)).toEqual([
    ": 50",
    "On treaty: 50",
    "On war: 50",
    "On nora: 50",
  ]);
  expect(looks).toBe(3);
});

describe("a draft", () => {
  let folder: string;
  beforeEach(async () => (folder = await newFolder()));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test("takes the place of the edition only when it is swapped, and then wholly", async () => {
    const out = join(folder, "edition");
    await mkdir(join(out, "articles"), { recursive: true });
    await writeFile(join(out, "articles/old.json"), "1\n");
    const draft = new EditionDraft(out, disk);
    await draft.begin();
    await draft.write("articles/new.json", 2);
    expect(await readdir(join(out, "articles"))).toEqual(["old.json"]);
    await draft.swap();
    expect(await readdir(join(out, "articles"))).toEqual(["new.json"]);
    expect(await readdir(folder)).toEqual(["edition"]);
  });

  test("that cannot take its place leaves the edition where it was", async () => {
    const out = join(folder, "edition");
    await mkdir(out);
    await writeFile(join(out, "site.json"), "old");
    const draft = new EditionDraft(out, disk);
    await draft.begin();
    await draft.discard();
    await expect(draft.swap()).rejects.toThrow("ENOENT");
    expect(await readFile(join(out, "site.json"), "utf8")).toBe("old");
  });

  test("finds an edition again that a killed run left under its old name", async () => {
    const out = join(folder, "edition");
    await mkdir(`${out}.old`);
    await writeFile(`${out}.old/site.json`, "old");
    await new EditionDraft(out, disk).begin();
    expect(await readFile(join(out, "site.json"), "utf8")).toBe("old");
  });
});

test("what is kept side by side is saved, and found again by the next run", async () => {
  const folder = await newFolder();
  const taking = await TakeFolder.open(folder, "https://their.site/", disk);
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await taking.keepFile(`https://their.site/${index}.pdf`, `files/${index}.pdf`);
      await taking.save();
    }),
  );
  const next = await TakeFolder.open(folder, "https://their.site/", disk);
  expect(Object.keys(next.state.files)).toHaveLength(20);
  expect((await TakeFolder.open(folder, "https://other.site/", disk)).state.files).toEqual({});
  await rm(folder, { recursive: true });
});

test("progress is one line on a terminal and few lines elsewhere", () => {
  const told: string[] = [];
  const file = new Progress({ write: (text) => told.push(text) });
  for (let done = 1; done <= 100; done += 1) file.tell("Stories", done, 100);
  expect(told).toEqual([1, 25, 50, 75, 100].map((done) => `Stories: ${done} of 100\n`));
  const drawn: string[] = [];
  const terminal = new Progress({ isTTY: true, write: (text) => drawn.push(text) });
  terminal.tell("Stories", 1, 2);
  terminal.tell("Stories", 2, 2);
  expect(drawn.join("")).toBe("\r\x1b[2KStories: 1 of 2\r\x1b[2KStories: 2 of 2\n");
});

test("a report says everything once, by name, and of many things the first", () => {
  const report = new Report();
  for (let index = 49; index >= 0; index -= 1) report.note("Skipped", `post ${index}`);
  report.note("Skipped", "post 1");
  const text = report.toText("/out", 1.25, 3);
  expect(text).toContain("The edition is in /out: 0 stories");
  expect(text).toContain("Skipped (50):\n  post 0\n  post 1\n  post 2\n  … and 47 more");
});

test.each([
  [[], "Say which site"],
  [["their.site"], "Say which site"],
  [["ftp://their.site/"], "Say which site"],
  [["https://a.example/", "https://b.example/"], "Say which site"],
  [["https://me:secret@their.site/"], "must not hold a password"],
  [["https://their.site/", "--since", "yesterday"], "--since must be a day"],
  [["https://their.site/", "--limit", "0"], "--limit must be a whole number"],
  [["https://their.site/", "--pictures", "none"], "--pictures can be"],
  [["https://their.site/", "--colour"], "--colour"],
])("%j is refused with a sentence", (words, sentence) => {
  expect(() => readArguments(words)).toThrow(UsageError);
  expect(() => readArguments(words)).toThrow(sentence);
});

test("arguments have their defaults", () => {
  expect(readArguments(["https://their.site", "--limit", "5"])).toMatchObject({
    address: "https://their.site/",
    since: null,
    limit: 5,
    takesAll: false,
    largestFile: 50 * 1024 * 1024,
  });
  expect(readArguments(["https://their.site"]).out).toMatch(/\/\.data\/edition$/);
});
