import { describe, expect, it } from "vitest";
import { cachePrefix, cacheSettings, keptCache } from "#sw/caches.ts";
import { parseMessage } from "#sw/messages.ts";
import { type Asked, ruleFor } from "#sw/rules.ts";

const origin = "https://paper.example";

function ask(path: string, over: Partial<Asked> = {}) {
  return ruleFor({ method: "GET", url: new URL(path, origin).href, mode: "cors", cache: "default", ...over }, origin);
}

describe("which cache a request belongs to", () => {
  it.each([
    ["/edition/site.json", "edition"],
    ["/edition/articles/a-story.json", "edition"],
    ["/edition/lists/section/science/2.json", "edition"],
    ["/edition/pictures/sea-640.avif", "pictures"],
    ["/edition/pictures/index.json", "pictures"],
    ["/wp-json/wp/v2/comments?post=1&page=2", "api"],
    ["/wp-json/wp/v2/posts?slug=a-story", "edition"],
    ["/wp-json/wp/v2/categories?slug=news", "edition"],
    ["https://their.test/blog/wp-json/wp/v2/posts?slug=a-story", "edition"],
    ["https://their.test/?rest_route=/wp/v2/pages&slug=about", "edition"],
    ["https://their.test/?rest_route=/wp/v2/comments&post=1", "api"],
    ["https://their.test/wp-content/uploads/sea.jpg", null],
    ["/wp-content/uploads/2024/05/sea-300x200.jpg", "pictures"],
    ["/wp-content/uploads/2024/05/talk.mp3", null],
    ["/wp-json/wp/v2/posts/5?password=secret", null],
    ["/wp-json/wp/v2/comments?post=5&password=secret", null],
    ["https://their.test/?rest_route=/wp/v2/posts/5&password=secret", null],
    ["/wp-json/wp/v2/posts?search=vote&orderby=relevance", null],
    ["https://their.test/?rest_route=/wp/v2/posts&search=vote", null],
    ["/site.json", "edition"],
    ["/icons/icon-192.png", "trimmings"],
    ["/fonts/newsreader.woff2", "trimmings"],
    ["/assets/minisearch-abc.js", "files"],
    ["/assets/", null],
    ["/edition/readme.html", null],
    ["/sw.js", null],
    ["/manifest.webmanifest", null],
    ["/one/", null],
  ])("%s: %s", (path, rule) => {
    expect(ask(path)).toBe(rule);
  });

  it.each([
    ["/", "page"],
    ["/a-story/", "page"],
    ["/version-2.0-is-out/", "page"],
    ["/category/science/page/2/", "page"],
    ["/search/?q=a.b", "page"],
    ["/how-votes-become-seats/?search=x", "page"],
    ["/edition/pictures/sea-640.avif", null],
    ["/edition/articles/a-story.json", null],
    ["/wp-json/wp/v2/comments", null],
    ["/wp-admin/", null],
    ["/feed/", null],
    ["/category/science/feed/", null],
    ["/sitemap.xml", null],
    ["/sw.js", null],
  ])("opening %s in a tab: %s", (path, rule) => {
    expect(ask(path, { mode: "navigate" })).toBe(rule);
  });

  it.each(["POST", "PUT", "DELETE", "HEAD"])("never touches %s", (method) => {
    expect(ask("/wp-json/wp/v2/comments", { method })).toBeNull();
    expect(ask("/", { method, mode: "navigate" })).toBeNull();
  });

  it("leaves alone other origins, what asks past every cache, and nonsense", () => {
    expect(ask("https://paper.example.evil.test/edition/site.json")).toBeNull();
    expect(ask("https://elsewhere.test/edition/pictures/a.avif", { mode: "no-cors" })).toBeNull();
    expect(ask("/edition/site.json", { cache: "no-store" })).toBeNull();
    expect(ask("/", { url: "not an address" })).toBeNull();
  });
});

describe("the worker's caches", () => {
  it("have names of their own, all ours, and bounds", () => {
    const names = Object.values(cacheSettings).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, maxEntries } of Object.values(cacheSettings)) {
      expect(name.startsWith(`${cachePrefix}-`)).toBe(true);
      expect(maxEntries).toBeGreaterThan(0);
    }
  });

  it("leave alone what the reader asked to keep", () => {
    expect(keptCache.startsWith(`${cachePrefix}-`)).toBe(true);
    expect(Object.values(cacheSettings).map(({ name }) => name)).not.toContain(keptCache);
  });
});

describe("messages to the worker", () => {
  it("understands its two", () => {
    expect(parseMessage({ type: "skip-waiting", more: 1 })).toEqual({ type: "skip-waiting" });
    expect(parseMessage({ type: "keep", urls: ["https://paper.example/a"] })).toEqual({
      type: "keep",
      urls: ["https://paper.example/a"],
    });
  });

  it.each([
    [null],
    [undefined],
    ["skip-waiting"],
    [["skip-waiting"]],
    [{}],
    [{ type: "SKIP_WAITING" }],
    [{ type: ["skip-waiting"] }],
    [{ type: "keep" }],
    [{ type: "keep", urls: "https://paper.example/" }],
    [{ type: "keep", urls: { 0: "https://paper.example/", length: 1 } }],
  ])("does not hear %j", (data) => {
    expect(parseMessage(data)).toBeNull();
  });

  it("drops what is no address, and more than a page could load", () => {
    const urls = [1, null, {}, "x".repeat(3000), "/a"];
    expect(parseMessage({ type: "keep", urls })).toEqual({ type: "keep", urls: ["/a"] });
    const flood = parseMessage({ type: "keep", urls: Array.from({ length: 10_000 }, () => "/a") });
    expect(flood).toHaveProperty("urls.length", 500);
  });
});
