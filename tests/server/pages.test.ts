import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { shell, startServer } from "#tests/support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await writeFile(join(server.dist, "edition/articles/broken.json"), "{ not json");
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { headers, redirect: "manual" });
const raw = (path: string) => rawRequest(server.origin, path);

describe("pages", () => {
  test.each([
    "/",
    "/trending/",
    "/search/",
    "/search/?q=x",
    "/saved/",
    "/settings/",
    "/?noamp=mobile",
    "/category/world/",
    "/category/world/page/1/",
    "/category/world/page/2/",
    "/category/news/world/",
    "/category/science/page/1/",
    "/tag/treaties/",
    "/author/foreign-desk/",
    "/author/foreign-desk/page/3/",
    "/story-1/",
    "/2023/09/story-3/",
    "/story%2D1/",
  ])("%s is there", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(shell);
  });

  test.each([
    "/nope/",
    "/story-3/",
    "/x/story-1/",
    "/category/",
    "/category/nope/",
    "/category/treaties/",
    "/category/world/page/3/",
    "/category/world/page/0/",
    "/category/world/page/01/",
    "/category/world/page/x/",
    "/category/world/page/",
    "/tag/nope/",
    "/tag/a/treaties/",
    "/author/foreign-desk/page/4/",
    "/tag/treaties/page/99999999999999999999/",
    "/broken/",
    "/%E0%A4%A/",
    "/..%2f..%2fetc%2fpasswd/",
    "/story-1%00/",
    "/.git/",
    "/a//b/",
    "//story-1/",
    "/folder/.git/config/",
    "/constructor/",
    "/category/__proto__/",
    "/edition/",
    "/assets/",
  ])("%s is not, and looks like the paper all the same", async (path) => {
    const { status, headers, body } = await raw(path);
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(body.toString()).toBe(shell);
  });

  test("a page that is not there stays 404 when it is asked for again", async () => {
    const etag = (await get("/nope/")).headers.get("ETag") ?? "";
    expect((await get("/nope/", { "If-None-Match": etag })).status).toBe(404);
  });

  test.each([
    ["/story-1", 301, "/story-1/"],
    ["/category/world?x=1&y=%20", 301, "/category/world/?x=1&y=%20"],
    ["/2023/09/story-3", 301, "/2023/09/story-3/"],
    ["/nope", 301, "/nope/"],
    ["/?s=two%20words%26", 302, "/search/?q=two+words%26"],
    ["/?s=", 302, "/search/?q="],
  ])("%s leads (%i) to %s", async (path, status, location) => {
    const response = await raw(path);
    expect(response.status).toBe(status);
    expect(response.headers.location).toBe(location);
  });

  test.each([
    "//evil.example",
    "//evil.example/..",
    "/%2Fevil.example",
    "/%5Cevil.example",
    "/\\evil.example",
    "///evil.example",
  ])("%s leads nowhere else", async (path) => {
    const { status, headers } = await raw(path);
    expect([400, 404]).toContain(status);
    expect(headers.location).toBeUndefined();
  });
});
