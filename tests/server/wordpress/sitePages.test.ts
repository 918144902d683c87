import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import { shell } from "#tests/support/startServer.ts";
import { FakeWordPress, says, stalls } from "./support/fakeWordPress.ts";
import type { Paper } from "./support/startPaper.ts";
import { startPaper } from "./support/startPaper.ts";

let site: FakeWordPress;
let paper: Paper;
/** Waits for a site that does not tell no longer than a moment. Whoever waits for an answer must not: any machine may be as slow. */
let hasty: Paper;
beforeAll(async () => {
  site = await FakeWordPress.start({ folder: "/blog/" });
  paper = await startPaper(site.home);
  hasty = await startPaper(site.home, { limits: { lookupTime: 200 } });
});
afterAll(() => Promise.all([paper.stop(), hasty.stop(), site.die()]));
afterEach(() => site.answers.clear());

const get = (path: string, from = paper) => rawRequest(from.origin, path);

describe("pages", () => {
  test.each([
    "/",
    "/trending/",
    "/search/?q=x",
    "/saved/",
    "/settings/",
    "/2024/05/hello/",
    "/2024/05/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7/",
    "/plain/",
    "/archives/9/",
    "/about/",
    "/category/local/",
    "/category/news/local/",
    "/category/sport/page/2/",
    "/category/news/local/page/3/",
    "/tag/treaty/",
    "/author/whose-site-does-not-tell/",
  ])("%s is there", async (path) => {
    const { status, body } = await get(path);
    expect([status, body.toString()]).toEqual([200, shell]);
  });

  test.each([
    "/nope/",
    "/category/nope/",
    "/category/sport/page/0/",
    "/category/sport/page/4/",
    "/category/news/local/page/999999/",
    "/tag/nope/",
    "/tag/a/treaty/",
    "/a//b/",
    "/.git/",
    "/__proto__/",
    "/constructor/",
    "/?p=4040",
  ])("%s is not", async (path) => {
    const { status, body } = await get(path);
    expect([status, body.toString()]).toEqual([404, shell]);
  });

  test.each([
    ["/2024/05/hello", 301, "/2024/05/hello/"],
    ["/hello/", 301, "/2024/05/hello/"],
    ["/2024/05/hello/2/", 301, "/2024/05/hello/"],
    ["/?p=1", 301, "/2024/05/hello/"],
    ["/?p=7", 301, "/2024/05/%d9%85%d8%b1%d8%ad%d8%a8%d8%a7/"],
    ["/?p=8", 301, "/plain/"],
    ["/?page_id=20", 301, "/about/"],
    ["/old-name/", 301, "/2024/05/hello/"],
    ["/old-name/?from=feed", 301, "/2024/05/hello/?from=feed"],
    ["/?s=a%20b", 302, "/search/?q=a+b"],
  ])("%s leads (%i) to %s", async (path, status, location) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });

  test("/feed/ leads to the site's own, for now", async () => {
    const answer = await get("/feed/");
    expect([answer.status, answer.headers.location]).toEqual([302, `${site.home}feed/`]);
  });

  test("/category/…/feed/ leads to the site's own feed of that section", async () => {
    const answer = await get("/category/above/w%C3%B6rld/feed/");
    expect([answer.status, answer.headers.location]).toEqual([302, `${site.home}?feed=rss2&category_name=w%C3%B6rld`]);
  });
});

test("the site may have a page where the reader has a folder of files", async () => {
  const place = { id: 60, slug: "edition", link: `${site.home}edition/` };
  site.answers.set("wp/v2/pages", says(200, JSON.stringify([place])));
  const { status, body } = await get("/edition/");
  expect([status, body.toString()]).toEqual([200, shell]);
});

describe("an old address leads nowhere", () => {
  test.each([
    ["to another host", "https://elsewhere.example/x/"],
    ["to the front page", "HOME"],
    ["to itself", "HOMEgone-1/"],
    ["to the site's offices", "HOMEwp-login.php"],
    ["to what is no address", "http://["],
  ])("%s", async (name, location) => {
    const path = `/gone-${name.length}/`.replace("/gone-9/", "/gone-1/");
    site.answers.set(`/blog${path}`, says(301, "", { Location: location.replace("HOME", site.home) }));
    const answer = await get(path);
    expect([answer.status, answer.headers.location]).toEqual([404, undefined]);
  });
});

describe("what cannot be found out is there", () => {
  test.each([
    ["the site fails", says(500, "")],
    ["the site is silent", stalls()],
    ["the site says something else", says(200, '{"a":1}')],
  ])("when %s", async (name, answer) => {
    site.answers.set("wp/v2/posts", answer);
    const started = performance.now();
    const path = `/unknown-${name.length}/`;
    expect((await get(path, hasty)).status).toBe(200);
    // The site itself would be granted fifteen seconds.
    expect(performance.now() - started).toBeLessThan(7_000);
    expect((await get(`/?p=${5000 + name.length}`, hasty)).status).toBe(200);
  });

  test.each([
    ["the site fails", "/category/news/page/9/", says(500, "")],
    ["something on the way takes the totals out", "/tag/treaty/page/9/", says(200, '[{"id":1}]')],
  ])("a list's page as well, when %s", async (_, path, answer) => {
    site.answers.set("wp/v2/posts", answer);
    expect((await get(path)).status).toBe(200);
  });
});

test("a page costs the site one lookup in a minute", async () => {
  const before = site.requests.length;
  site.answers.set("wp/v2/posts", says(200, JSON.stringify([{ id: 50, slug: "fifty", link: `${site.home}fifty/` }])));
  for (let time = 0; time < 5; time += 1) expect((await get("/fifty/")).status).toBe(200);
  expect(site.requests.length).toBe(before + 1);
});

test("pages may show pictures of this origin only, and embeds when pressed", async () => {
  const policy = String((await get("/")).headers["content-security-policy"]).split("; ");
  expect(policy).toEqual(expect.arrayContaining(["img-src 'self' data:", "media-src 'self'", "frame-src https:"]));
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "connect-src 'self'"]));
});
