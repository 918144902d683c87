import { afterEach, describe, expect, test } from "vitest";
import { siteFileSchema } from "#sources/wordpress/siteFile.ts";
import * as v from "valibot";
import { toSections } from "#publisher/sections.ts";
import { readSiteHtml } from "#publisher/siteHtml.ts";
import { siteTimeZone } from "#publisher/siteTimeZone.ts";
import { WordPressSite } from "#server/wordpress/WordPressSite.ts";
import type { FakeOptions } from "./support/fakeWordPress.ts";
import { FakeWordPress, says } from "./support/fakeWordPress.ts";

let site: FakeWordPress;
afterEach(() => site?.die());

async function identityOf(options: FakeOptions = {}, ownOrigin = true, prepare: () => void = () => undefined) {
  site = await FakeWordPress.start(options);
  prepare();
  return new WordPressSite({ address: site.home, timeLimit: 20_000, log: () => undefined }).identity(ownOrigin);
}

test("a site is described as the reader wants it", async () => {
  const identity = await identityOf({ folder: "/blog/" });
  expect(identity).toEqual({
    name: "Fish & Chips",
    tagline: "It’s fresh",
    language: "ar-EG",
    direction: "rtl",
    timeZone: "Africa/Cairo",
    icon: "/wp-content/uploads/icon.png",
    api: "/wp-json/",
    home: site.home,
    sections: [
      { id: 2, slug: "news", name: "News", description: "", count: 6, parent: 0 },
      { id: 3, slug: "local", name: "Local & Regional", description: "Near you", count: 5, parent: 2 },
      { id: 4, slug: "sport", name: "Sport", description: "", count: 3, parent: 0 },
    ],
    popularPosts: true,
  });
  expect(v.parse(siteFileSchema, identity)).toMatchObject({ name: "Fish & Chips", timeZone: "Africa/Cairo" });
});

test.each([
  ["pretty", "wp-json/"],
  ["plain", "?rest_route=/"],
] as const)("for a static host its API (%s) is where it is", async (permalinks, root) => {
  const identity = await identityOf({ permalinks }, false);
  expect(identity).toMatchObject({ api: site.home + root, icon: `${site.home}wp-content/uploads/icon.png` });
  expect(v.is(siteFileSchema, identity)).toBe(true);
});

test("a site that says little has a name all the same, and no menu where its categories fail", async () => {
  const identity = await identityOf({}, true, () => {
    site.answers.set("/", says(200, "", { "Content-Type": "text/html" }));
    site.answers.set("", says(200, '{"namespaces":["wp/v2"]}'));
    site.answers.set("wp/v2/categories", says(500, "Error establishing a database connection"));
  });
  expect(identity).toMatchObject({ name: "127.0.0.1", tagline: "", language: "en", direction: "ltr", timeZone: "UTC" });
  expect(identity).toMatchObject({ sections: [], icon: null, popularPosts: false, home: `${site.origin}/` });
});

describe("sections", () => {
  test("of 5,000 categories only the busiest hundred are asked for, and those above them", async () => {
    const all = Array.from({ length: 5000 }, (_, index) => {
      const id = index + 1;
      return { id, slug: `c${id}`, name: `C ${id}`, description: "", count: 5000 - index, parent: id % 10 ? 0 : 4000 };
    });
    const asked: URLSearchParams[] = [];
    const identity = await identityOf({}, true, () => {
      site.answers.set("wp/v2/categories", (request, response) => {
        const query = new URL(request.url, site.origin).searchParams;
        asked.push(query);
        const include = query.get("include")?.split(",").map(Number);
        const found = include ? all.filter(({ id }) => include.includes(id)) : all;
        response.writeHead(200, { "Content-Type": "application/json" });
        response.end(JSON.stringify(found.slice(0, Number(query.get("per_page")))));
      });
    });
    expect(asked.map((query) => [query.get("orderby"), query.get("per_page"), query.get("include")])).toEqual([
      ["count", "100", null],
      [null, "100", "4000"],
    ]);
    expect(identity.sections).toHaveLength(100);
    expect(identity.sections[0]).toMatchObject({ id: 4000, count: 1001 + 10 * 5000 - (9 + 99) * 5 });
    const counts = identity.sections.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test("count what stands below them once, in any order, in circles too", () => {
    const category = (id: number, count: number, parent: number) => ({
      id,
      slug: `c${id}`,
      name: "x",
      description: "",
      count,
      parent,
    });
    const counts = (categories: ReturnType<typeof category>[]) =>
      Object.fromEntries(toSections(categories).map(({ id, count }) => [id, count]));
    expect(counts([category(3, 1, 2), category(2, 0, 1), category(1, 4, 0), category(5, 0, 0)])).toEqual({
      1: 5,
      2: 1,
      3: 1,
    });
    expect(counts([category(1, 1, 2), category(2, 2, 1), category(3, 4, 3)])).toEqual({ 1: 3, 2: 3, 3: 4 });
    expect(toSections([category(1, 1, 77)])[0]).toMatchObject({ parent: 0 });
  });
});

test.each([
  ["Europe/Berlin", 1, "Europe/Berlin"],
  ["", 0, "UTC"],
  ["", 5, "Etc/GMT-5"],
  ["", -8, "Etc/GMT+8"],
  ["", 14, "Etc/GMT-14"],
  ["", 5.5, "Asia/Kolkata"],
  ["", 5.75, "Asia/Kathmandu"],
  ["", -9.5, "Pacific/Marquesas"],
  ["", -2.5, "Etc/GMT+3"],
  ["", 13.75, "Etc/GMT-13"],
  ["", Number.NaN, "UTC"],
  ["Mars/Phobos", 3, "Etc/GMT-3"],
  ["+05:30", 5.5, "Asia/Kolkata"],
])("the zone %j with offset %d is %s", (zone, offset, expected) => {
  expect(siteTimeZone(zone, offset)).toBe(expected);
  expect(() => new Intl.DateTimeFormat("en", { timeZone: expected })).not.toThrow();
});

test.each([
  ['<html lang="en-US">', "en-US", "ltr"],
  ["<html dir=rtl lang=he-IL>", "he-IL", "rtl"],
  ["<HTML LANG='fa_IR'>", "fa-IR", "rtl"],
  ['<html lang="ar" dir="ltr">', "ar", "ltr"],
  ['<html lang="no such language">', "en", "ltr"],
  ["", "en", "ltr"],
])("%j is read as %s, %s", (html, language, direction) => {
  const bytes = new Uint8Array(new TextEncoder().encode(html));
  expect(readSiteHtml(bytes, "text/html", "http://a.test/")).toMatchObject({ language, direction, apiRoot: null });
});
