import { beforeEach, describe, expect, test } from "vitest";
import { cachedStories, storyCaches } from "#sources/device/cachedStories.ts";
import type { Progress } from "#sources/device/DeviceIndex.ts";
import { DeviceIndex } from "#sources/device/DeviceIndex.ts";
import type { StoryPlace } from "#sources/device/StoryPlace.ts";
import { openKeptFiles } from "#storage/keptFiles.ts";
import { readSearchParts, replaceSearchParts } from "#storage/searchParts.ts";
import { withShelves } from "#storage/db.ts";
import { emptyShelves, openDevice } from "#tests/support/fakeDevice.ts";
import { cacheSettings, keptCache } from "../../../src/sw/caches.ts";

beforeEach(emptyShelves);

const shelf = { read: readSearchParts, replace: replaceSearchParts };

/** A device with these stories: what each says, by its path. Opening one is noted. */
function openPlace(stories: Map<string, string>) {
  const opened: string[] = [];
  const place: StoryPlace = {
    list: async () => [...stories.keys()],
    open: async (path) => {
      opened.push(path);
      const text = stories.get(path);
      if (text === undefined) return null;
      const story = { path, title: path, standfirst: "", section: null, publishedAt: "2026-01-01T00:00:00Z", text };
      return { mark: text, read: async () => (text === "broken" ? [] : [story]) };
    },
  };
  return { place, opened };
}

async function openIndex(place: StoryPlace) {
  const index = new DeviceIndex(place, shelf);
  await index.load();
  const told: Progress[] = [];
  await index.update((progress) => told.push(progress));
  const find = (query: string) => index.search(query).stories.map(({ path }) => path);
  return { index, told, find };
}

function many(count: number) {
  return new Map(Array.from({ length: count }, (_, n): [string, string] => [`/s${n}/`, `word${n} common`]));
}

describe("the index of what is on the device", () => {
  test("reads what is there, tells how far it is, and finds it", async () => {
    const { index, told, find } = await openIndex(openPlace(many(250)).place);
    expect([told.at(0), told.at(-1)]).toEqual([0, 250].map((read) => ({ read, of: 250 })));
    expect(index.size).toBe(250);
    expect(find("word249")).toEqual(["/s249/"]);
    expect(find("common")).toHaveLength(250);
  });

  test("comes back without reading anything twice, and reads what is new", async () => {
    const stories = many(130);
    await openIndex(openPlace(stories).place);
    stories.set("/new/", "brandnew");
    const { place, opened } = openPlace(stories);
    const index = new DeviceIndex(place, shelf);
    await index.load();
    expect(index.search("word129").stories).toHaveLength(1);
    expect(opened).toEqual([]);
    const told: Progress[] = [];
    await index.update((progress) => told.push(progress));
    expect(told.at(-1)).toEqual({ read: 1, of: 1 });
    expect(index.search("brandnew").stories).toHaveLength(1);
    const third = new DeviceIndex(place, shelf);
    await third.load();
    expect(third.size).toBe(131);
  });

  test("forgets what is gone and what changed, also when it comes back", async () => {
    const stories = many(10);
    await openIndex(openPlace(stories).place);
    stories.delete("/s1/");
    stories.set("/s2/", "another text");
    stories.set("/s3/", "broken");
    for (const _ of [1, 2]) {
      const { index, find } = await openIndex(openPlace(stories).place);
      expect(index.size).toBe(8);
      expect([find("word1"), find("word2"), find("word3"), find("another")]).toEqual([[], [], [], ["/s2/"]]);
    }
    const { find } = await openIndex(openPlace(new Map()).place);
    expect(find("common")).toEqual([]);
    expect(await readSearchParts()).toEqual([]);
  });

  test("keeps few parts, however many stories come", async () => {
    await openIndex(openPlace(many(2_600)).place);
    const sizes = (await readSearchParts()).map(({ part }) => part.stories.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2_600);
    expect(sizes.length).toBeLessThan(6);
  });

  test("damaged parts are dropped and built again; the others stay", async () => {
    await openIndex(openPlace(many(5)).place);
    for (const stored of [
      { name: "a" },
      { name: "b", format: 1, stories: [], terms: "x", termCount: 2, starts: new Uint32Array(2), postings: [] },
      {
        name: "c",
        format: 0,
        stories: [],
        terms: "",
        termCount: 0,
        starts: new Uint32Array(1),
        postings: new Uint8Array(),
      },
    ])
      await withShelves((db) => db.put("searchParts", stored));
    const { index } = await openIndex(openPlace(many(5)).place);
    expect(index.size).toBe(5);
    expect(await withShelves((db) => db.count("searchParts"))).toBe(1);
  });

  test("works where nothing can be kept", async () => {
    const index = new DeviceIndex(openPlace(many(3)).place, { read: async () => [], replace: async () => {} });
    await index.load();
    await index.update(() => {});
    expect(index.search("word2").stories).toHaveLength(1);
  });
});

describe("stories in the worker's caches", () => {
  const story = {
    path: "/a/",
    title: "A",
    standfirst: "B",
    section: { slug: "world", name: "World" },
    publishedAt: "2026-01-01T00:00:00Z",
    body: [
      "x",
      { tag: "p", children: ["On ", { tag: "em", children: ["wa"] }, "ter"] },
      { tag: "p", children: ["end"] },
    ],
  };

  test("the caches are the worker's own, downloads first", () => {
    expect(storyCaches).toEqual([keptCache, cacheSettings.edition.name]);
  });

  test("a story of an edition is read as text; what is no story is none", async () => {
    const device = openDevice();
    expect(await cachedStories.list()).toEqual([]);
    device.keep("broadsheet-edition", "/edition/articles/a.json", story, { ETag: "1" });
    device.keep("broadsheet-edition", "/edition/articles/b.json", "{");
    device.keep("broadsheet-edition", "/edition/front.json", {});
    const keys = await cachedStories.list();
    expect(keys).toEqual(["a", "b"].map((name) => `http://localhost:3000/edition/articles/${name}.json`));
    const file = await cachedStories.open(keys[0] ?? "");
    expect(file?.mark).toBe("1");
    const { body: _, ...facts } = story;
    expect(await file?.read()).toEqual([{ ...facts, text: "xOn water end" }]);
    expect(await (await cachedStories.open(keys[1] ?? ""))?.read()).toEqual([]);
    expect(await cachedStories.open("http://localhost:3000/edition/articles/c.json")).toBeNull();
  });

  test("a download is read before what was visited", async () => {
    const device = openDevice();
    device.keep("broadsheet-edition", "/edition/articles/a.json", story, { ETag: "visited" });
    device.keep("broadsheet-kept", "/edition/articles/a.json", story, { ETag: "downloaded" });
    expect((await cachedStories.open("http://localhost:3000/edition/articles/a.json"))?.mark).toBe("downloaded");
  });

  test("a download that was brought up to date is found by its new words, and no more by its old ones", async () => {
    openDevice();
    const files = await openKeptFiles();
    const put = (title: string) =>
      files.put(
        "/edition/articles/a.json",
        new TextEncoder().encode(JSON.stringify({ ...story, title })).buffer,
        "application/json",
      );
    await put("Yesterday");
    expect((await openIndex(cachedStories)).find("yesterday")).toEqual(["/a/"]);
    await put("Corrected");
    const { find } = await openIndex(cachedStories);
    expect([find("corrected"), find("yesterday")]).toEqual([["/a/"], []]);
  });

  test("stories of WordPress are read from its answers, with the site's own addresses", async () => {
    const device = openDevice();
    const post = {
      id: 7,
      slug: "fish",
      link: "https://their.site/2024/05/fish/",
      date: "2024-05-01T10:00:00",
      date_gmt: "2024-05-01T09:00:00",
      title: { rendered: "Fish &#038; Chips" },
      excerpt: { rendered: "<p>Short.</p>" },
      content: { rendered: "<p>Salt <b>and</b> vinegar</p><script>alert(1)</script>", protected: false },
    };
    const url = "/wp-json/wp/v2/posts?slug=fish&_fields=id,slug,link,content,comment_status";
    device.keep("broadsheet-edition", url, [post, { id: 8 }]);
    device.keep("broadsheet-edition", "/wp-json/wp/v2/posts?_fields=id,slug", [post]);
    device.keep("broadsheet-edition", "/wp-json/wp/v2/users?_fields=content", []);
    const [key = "", ...others] = await cachedStories.list();
    expect(others).toEqual([]);
    const file = await cachedStories.open(key);
    expect(await file?.read()).toEqual([]);

    device.keep("broadsheet-edition", "/site.json", { name: "S", api: "/wp-json/", home: "https://their.site/" });
    const again = await cachedStories.open(key);
    expect(await again?.read()).toEqual([
      {
        path: "/2024/05/fish/",
        title: "Fish & Chips",
        standfirst: "Short.",
        section: null,
        publishedAt: "2024-05-01T09:00:00Z",
        text: "Salt and vinegar",
      },
    ]);
  });
});
