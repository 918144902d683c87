import { beforeEach, describe, expect, it, vi } from "vitest";
import { readKeptArticles } from "#features/offline/keptArticles.ts";
import { emptyShelves, openDevice } from "#tests/support/fakeDevice.ts";

function story(slug: string, publishedAt: string) {
  const terms = { section: null, author: null, picture: null, tags: [] };
  const text = { title: slug, standfirst: "", body: ["Text"], readingMinutes: 1, commentsOpen: true };
  return { id: 1, slug, path: `/${slug}/`, publishedAt, updatedAt: null, position: 1, ...terms, ...text };
}

const paths = async () => (await readKeptArticles()).map(({ path }) => path);

describe("the stories on the device", () => {
  beforeEach(emptyShelves);

  it("are those visited and those downloaded, newest first, each once, and only those that are whole", async () => {
    const device = openDevice();
    const keep = (name: string, body: unknown) =>
      device.keep("broadsheet-edition", `/edition/articles/${name}.json`, body);
    keep("old", story("old", "2020-01-01T00:00:00Z"));
    keep("new", story("new", "2023-09-26T00:00:00Z"));
    keep("half", '{"id":1,"ti');
    keep("evil", { ...story("evil", "2024-01-01T00:00:00Z"), path: "//evil.test/" });
    device.keep("broadsheet-edition", "/edition/front.json", story("front", "2025-01-01T00:00:00Z"));
    device.keep("broadsheet-kept", "/edition/articles/new.json", story("new", "2023-09-26T00:00:00Z"));
    device.keep("broadsheet-kept", "/edition/articles/taken.json", story("taken", "2022-01-01T00:00:00Z"));
    expect(await paths()).toEqual(["/new/", "/taken/", "/old/"]);
  });

  it("are those of a WordPress too", async () => {
    const device = openDevice();
    const site = { name: "Site", tagline: "", api: "/wp-json/", home: "https://news.test/" };
    device.keep("broadsheet-edition", "/site.json", site);
    const post = {
      id: 7,
      slug: "from-wordpress",
      link: "https://news.test/2024/from-wordpress/",
      date: "2024-01-01T00:00:00",
      date_gmt: "2024-01-01T00:00:00",
      title: { rendered: "From &amp; by" },
      content: { rendered: "<p>Text</p>", protected: false },
    };
    const address = "/wp-json/wp/v2/posts?slug=from-wordpress&_fields=id,slug,link,content";
    device.keep("broadsheet-edition", address, [post]);
    expect(await readKeptArticles()).toMatchObject([{ path: "/2024/from-wordpress/", title: "From & by" }]);
  });

  it("are at most 30", async () => {
    const device = openDevice();
    for (let index = 0; index < 40; index += 1) {
      const slug = `story-${index}`;
      device.keep("broadsheet-edition", `/edition/articles/${slug}.json`, story(slug, "2020-01-01T00:00:00Z"));
    }
    expect(await paths()).toHaveLength(30);
  });

  it("are none where the browser has no caches", async () => {
    vi.unstubAllGlobals();
    expect("caches" in globalThis).toBe(false);
    expect(await readKeptArticles()).toEqual([]);
  });
});
