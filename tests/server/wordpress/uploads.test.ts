import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import { FakeWordPress, says, stalls } from "./support/fakeWordPress.ts";
import { picture } from "./support/fakeRoutes.ts";
import type { Paper } from "./support/startPaper.ts";
import { startHastyPaper, startPaper } from "./support/startPaper.ts";

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

const path = "/wp-content/uploads/2024/a.jpg";
const get = (headers: Record<string, string> = {}, method = "GET") => rawRequest(paper.origin, path, headers, method);

test("a picture comes whole, with what the site says of it and for how long it is good", async () => {
  const { status, headers, body } = await get();
  expect(status).toBe(200);
  expect(body.equals(picture)).toBe(true);
  expect(headers).toMatchObject({
    "content-type": "image/jpeg",
    "content-length": "1000",
    etag: '"pic"',
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
    "x-content-type-options": "nosniff",
  });
  expect(headers["set-cookie"]).toBeUndefined();
});

test("a part of it, for film and sound", async () => {
  const { status, headers, body } = await get({ Range: "bytes=10-19" });
  expect([status, headers["content-range"], [...body]]).toEqual([
    206,
    "bytes 10-19/1000",
    [...picture.subarray(10, 20)],
  ]);
});

test("nothing of it, where the browser has it or asks for its headers", async () => {
  const known = await get({ "If-None-Match": '"pic"' });
  expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, '"pic"']);
  const head = await get({}, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, "1000"]);
  expect(site.last().method).toBe("HEAD");
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("not by %s", async (method) => {
  const before = site.requests.length;
  const { status, headers } = await get({}, method);
  expect([status, headers.allow, site.requests.length]).toEqual([405, "GET, HEAD", before]);
});

test("the site's own word on caching counts", async () => {
  const all = { "Content-Type": "image/png", "Cache-Control": "private, max-age=5" };
  site.answers.set(`/blog${path}`, says(200, "x", all));
  expect((await get()).headers["cache-control"]).toBe("private, max-age=5");
});

test.each([
  ["text/html", "text/html", true],
  ["image/svg+xml", "image/svg+xml", true],
  ["text/javascript", "text/plain; charset=utf-8", true],
  ["application/x-javascript", "text/plain; charset=utf-8", true],
  ["text/css", "text/plain; charset=utf-8", true],
  ["application/pdf", "application/pdf", false],
  ["video/mp4", "video/mp4", false],
])("a file of %s is answered as %s; in a sandbox: %s", async (type, answered, isBoxed) => {
  site.answers.set(`/blog${path}`, says(200, "<script>alert(1)</script>", { "Content-Type": type }));
  const { headers } = await get();
  expect(headers["content-type"]).toBe(answered);
  expect(/sandbox/.test(String(headers["content-security-policy"]))).toBe(isBoxed);
});

test.each([
  [404, 404, "Not found"],
  [403, 403, "ADDRESS answered 403."],
  [500, 502, "ADDRESS answered 500."],
])("in place of the site's page of a %i comes %i and a sentence", async (status, answered, text) => {
  site.answers.set(`/blog${path}`, says(status, "<html>".repeat(10_000), { "Content-Type": "text/html" }));
  const response = await get();
  expect(response.status).toBe(answered);
  expect(response.body.toString()).toBe(text.replace("ADDRESS", `${site.origin}/blog${path}`));
});

test("a file that has moved is told where", async () => {
  const elsewhere = "https://cdn.example/a.jpg";
  for (const [location, expected] of [
    [elsewhere, elsewhere],
    [`${site.home}wp-content/uploads/b.jpg`, "/wp-content/uploads/b.jpg"],
  ] as const) {
    site.answers.set(`/blog${path}`, says(302, "", { Location: location }));
    const { status, headers } = await get();
    expect([status, headers.location]).toEqual([302, expected]);
  }
});

test("one that does not come is given up: before its first byte with 504, after it by breaking off", async () => {
  site.answers.set(`/blog${path}`, stalls());
  expect((await rawRequest(hasty.origin, path)).status).toBe(504);
  site.answers.set(`/blog${path}`, stalls("some"));
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await expect(fetch(hasty.origin + path).then((response) => response.arrayBuffer())).rejects.toThrow("terminated");
  expect(log).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: "SiteError", status: 504 }));
  log.mockRestore();
});

test("a visitor who leaves ends the request to the site", async () => {
  let isGone = false;
  site.answers.set(`/blog${path}`, (_request, response) => {
    response.writeHead(200, { "Content-Type": "video/mp4" }).write("x");
    response.on("close", () => (isGone = true));
  });
  const leave = new AbortController();
  const response = await fetch(paper.origin + path, { signal: leave.signal });
  expect(response.status).toBe(200);
  leave.abort();
  await expect.poll(() => isGone, { timeout: 10_000 }).toBe(true);
});
