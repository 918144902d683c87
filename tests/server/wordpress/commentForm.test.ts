import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import type { FakeOptions } from "./support/fakeWordPress.ts";
import { FakeWordPress, says, stalls } from "./support/fakeWordPress.ts";
import type { Paper } from "./support/startPaper.ts";
import { startHastyPaper, startPaper } from "./support/startPaper.ts";

const forms: FakeOptions[] = [{}, { folder: "/blog/" }, { permalinks: "plain" }];
let site: FakeWordPress;
let paper: Paper;
let hasty: Paper;
beforeAll(async () => {
  site = await FakeWordPress.start({ folder: "/blog/" });
  paper = await startPaper(site.home);
  hasty = await startHastyPaper(site.home);
});
afterAll(() => Promise.all([paper.stop(), hasty.stop(), site.die()]));
afterEach(() => site.answers.clear());

const fields = { comment_post_ID: "1", author: "Ann", email: "ann@a.test", comment: "Hello & <b>" };

function post(origin: string, form: Record<string, string>, init: RequestInit = {}): Promise<Response> {
  return fetch(`${origin}/wp-comments-post.php`, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
    ...init,
  });
}

test.each(forms)("a comment sent to a site of %j leads back to our own REST, by one fetch", async (options) => {
  const theirs = await FakeWordPress.start(options);
  const ours = await startPaper(theirs.home);
  const redirect_to = "/wp-json/wp/v2/comments?post=1&per_page=1&orderby=id";
  const response = await post(ours.origin, { ...fields, redirect_to }, { redirect: "follow" });
  expect(response.redirected).toBe(true);
  expect(response.url).toBe(`${ours.origin}${redirect_to}&unapproved=3&moderation-hash=ab`);
  expect(await response.json()).toMatchObject([{ id: 1 }]);
  const sent = theirs.requests.find(({ method }) => method === "POST");
  expect(sent?.url).toBe(`${theirs.options.folder}wp-comments-post.php`);
  expect(Object.fromEntries(new URLSearchParams(sent?.body))).toEqual({ ...fields, redirect_to });
  expect(sent?.headers).toMatchObject({ origin: theirs.origin, "x-forwarded-for": "127.0.0.1" });
  await Promise.all([ours.stop(), theirs.die()]);
});

test("without one it leads to the story on our origin, and no cookie comes back", async () => {
  const response = await post(paper.origin, fields, { headers: { Cookie: "comment_author_abc=Ann" } });
  expect([response.status, response.headers.get("Location")]).toEqual([302, "/2024/05/hello/#comment-3"]);
  expect(response.headers.get("Set-Cookie")).toBeNull();
  expect(site.last().headers.cookie).toBeUndefined();
});

test.each([
  ["HOMEx/?unapproved=3&moderation-hash=ab#comment-3", "/x/?unapproved=3&moderation-hash=ab#comment-3"],
  ["HOME/evil.example/", "/evil.example/"],
  ["HOME\\evil.example/", "/evil.example/"],
  ["HOMEwp-json/wp/v2/comments?post=1", "/wp-json/wp/v2/comments?post=1"],
  ["HOME?rest_route=/wp/v2/comments&post=1", "/wp-json/wp/v2/comments?post=1"],
  ["HOMEwp-content/uploads/a.jpg", "/wp-content/uploads/a.jpg"],
  ["HOME?p=1#comment-3", "/?p=1#comment-3"],
  ["/blog/x/", "/x/"],
  ["x/", "/x/"],
  ["https://elsewhere.example/a", "https://elsewhere.example/a"],
  ["//elsewhere.example/a", "http://elsewhere.example/a"],
])("its way on, %s, becomes %s", async (location, expected) => {
  site.answers.set("/blog/wp-comments-post.php", says(302, "", { Location: location.replace("HOME", site.home) }));
  expect((await post(paper.origin, fields)).headers.get("Location")).toBe(expected);
});

test.each(["javascript:alert(1)", "ftp://a.test/", "http://user:secret@a.test/", "/wp-json/../../..//x", "http://["])(
  "and %s is no way on",
  async (location) => {
    site.answers.set("/blog/wp-comments-post.php", says(302, "", { Location: location }));
    const response = await post(paper.origin, fields);
    expect([response.status, response.headers.get("Location")]).toEqual([502, null]);
  },
);

test("refusals come as they are", async () => {
  const response = await post(paper.origin, { comment: "" }, { headers: { Accept: "application/json" } });
  expect(site.last().headers.accept).toBe("application/json");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ code: "wp_die", message: "<p>Please type your comment text.</p>" });
  for (const status of [403, 409, 429]) {
    site.answers.set("/blog/wp-comments-post.php", says(status, "<html>No", { "Content-Type": "text/html" }));
    const refusal = await post(paper.origin, fields);
    expect([refusal.status, await refusal.text()]).toEqual([status, "<html>No"]);
    expect(refusal.headers.get("Content-Security-Policy")).toContain("sandbox");
  }
});

test("silence is told from a refusal", async () => {
  site.answers.set("/blog/wp-comments-post.php", stalls());
  const response = await post(hasty.origin, fields);
  expect(response.status).toBe(504);
  expect(await response.json()).toEqual({
    code: "broadsheet_site_timeout",
    message: `${site.home}wp-comments-post.php did not answer in full within 1 second.`,
    data: { status: 504 },
  });
});

test.each([
  ["6.6.6.6, 203.0.113.9", "203.0.113.9"],
  ["2001:db8::7", "2001:db8:0:0::"],
  ["nonsense", "127.0.0.1"],
])("behind a proxy that says %s, the site hears of %s", async (forwarded, expected) => {
  const behind = await startPaper(site.home, { trustProxy: true });
  await post(behind.origin, fields, { headers: { "X-Forwarded-For": forwarded } });
  expect(site.requests.findLast(({ method }) => method === "POST")?.headers["x-forwarded-for"]).toBe(expected);
  await behind.stop();
});

test("nothing but POST, and no more than 100 KB", async () => {
  const before = site.requests.length;
  const got = await rawRequest(paper.origin, "/wp-comments-post.php");
  expect([got.status, got.headers.allow]).toEqual([405, "POST"]);
  const large = await post(paper.origin, { comment: "x".repeat(100 * 1024) });
  expect([large.status, (await large.json()).code]).toEqual([413, "rest_request_too_large"]);
  expect(site.requests.length).toBe(before);
});

test("the comments kept before are not shown after it", async () => {
  const path = "/wp-json/wp/v2/comments?post=1";
  const count = () => site.count("wp/v2/comments");
  await fetch(paper.origin + path);
  const before = count();
  await fetch(paper.origin + path);
  expect(count()).toBe(before);
  await post(paper.origin, fields);
  await fetch(paper.origin + path);
  expect(count()).toBe(before + 1);
  await fetch(`${paper.origin}/wp-json/wp/v2/comments`, { method: "POST", body: "{}" });
  await fetch(paper.origin + path);
  expect(count()).toBe(before + 3);
});
