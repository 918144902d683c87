import { createHash } from "node:crypto";
import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { buildDist, startServer } from "#tests/support/startServer.ts";

const script = `console.log("${"paper ".repeat(300)}");`;
let server: TestServer;

beforeAll(async () => {
  const dist = await buildDist();
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(join(dist, path, ".."), { recursive: true });
    await writeFile(join(dist, path), content);
  };
  await put("assets/main.js", script);
  await put("assets/main.js.br", brotliCompressSync(script));
  await put("assets/main.js.gz", gzipSync(script));
  await put("assets/plain.css", "a{}");
  await put("assets/stale.js", "new");
  await put("assets/stale.js.br", brotliCompressSync("old"));
  await utimes(join(dist, "assets/stale.js.br"), 1, 1);
  await put("edition/pictures/one.avif", new Uint8Array([1, 2, 3]));
  await put("sw.js", "self.x = 1");
  await put("manifest.webmanifest", "{}");
  await put("feed/index.xml", "<rss/>");
  await put("category/world/feed/index.xml", "<rss/>");
  await put("feed.json", "{}");
  await put("sitemap.xml", "<sitemapindex/>");
  await put("icons/icon.svg", "<svg/>");
  await put(".secret", "secret");
  await put("folder/.git/config", "secret");
  await writeFile(join(dist, "..", "broadsheet-outside.txt"), "secret");
  server = await startServer({ dist });
});
afterAll(async () => {
  await rm(join(server.dist, "..", "broadsheet-outside.txt"), { force: true });
  await server.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { headers, redirect: "manual" });

const raw = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  rawRequest(server.origin, path, headers, method);

const page = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";
const data = "public, max-age=0, s-maxage=60, stale-if-error=86400";

describe("files", () => {
  test.each([
    ["/assets/main.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/assets/plain.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/edition/pictures/one.avif", "image/avif", "public, max-age=31536000, immutable"],
    ["/edition/site.json", "application/json; charset=utf-8", data],
    ["/edition/lists/section/world.json", "application/json; charset=utf-8", data],
    ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"],
    ["/icons/icon.svg", "image/svg+xml", "no-cache"],
    ["/index.html", "text/html; charset=utf-8", page],
    ["/", "text/html; charset=utf-8", page],
    ["/feed/", "application/rss+xml; charset=utf-8", page],
    ["/category/world/feed/", "application/rss+xml; charset=utf-8", page],
    ["/feed.json", "application/feed+json; charset=utf-8", page],
    ["/sitemap.xml", "application/xml; charset=utf-8", page],
  ])("%s is %s, %s", async (path, type, cacheControl) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(response.headers.get("Cache-Control")).toBe(cacheControl);
    expect(response.headers.get("ETag")).toMatch(/^"[^"]+"$/);
  });

  test("are answered with 304 while they have not changed", async () => {
    const path = join(server.dist, "sw.js");
    const etag = (await get("/sw.js")).headers.get("ETag") ?? "";
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await get("/sw.js", { "If-None-Match": condition });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("ETag")).toBe(etag);
    }
    expect((await get("/sw.js", { "If-None-Match": '"other"' })).status).toBe(200);
    await writeFile(path, "self.x = 22");
    expect(await (await get("/sw.js", { "If-None-Match": etag })).text()).toBe("self.x = 22");
  });

  test("HEAD tells the size and sends nothing", async () => {
    const { status, headers, body } = await raw("/assets/plain.css", {}, "HEAD");
    expect(status).toBe(200);
    expect(headers["content-length"]).toBe("3");
    expect(body.length).toBe(0);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is no way to ask for one", async (method) => {
    const response = await fetch(`${server.origin}/assets/main.js`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("GET, HEAD");
  });
});

describe("compression", () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  test.each([
    ["br, gzip", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["GZIP", "gzip"],
    ["br;q=0.5, gzip;q=0.8", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.5", "br"],
    ["*", "br"],
    ["br;q=0, *", "gzip"],
    ["identity, br;q=0.5", undefined],
    ["br;q=0, gzip;q=0", undefined],
    ["*;q=0", undefined],
    ["deflate", undefined],
    ["br;q=x", undefined],
    ["", undefined],
  ] as const)("%j gets %s", async (accepted, encoding) => {
    const { headers, body } = await raw("/assets/main.js", { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers.vary).toBe("Accept-Encoding");
    expect((encoding ? unpack[encoding](body) : body).toString()).toBe(script);
    expect(headers["content-length"]).toBe(String(body.length));
  });

  test("has a tag of its own for each form", async () => {
    const tags = await Promise.all(
      ["br", "gzip", ""].map(
        async (accepted) => (await raw("/assets/main.js", { "Accept-Encoding": accepted })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test("leaves out what is older than its file, and what is not there", async () => {
    expect((await raw("/assets/stale.js", { "Accept-Encoding": "br" })).body.toString()).toBe("new");
    const plain = await raw("/assets/plain.css", { "Accept-Encoding": "br" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });
});

describe("what must not be read", () => {
  test.each([
    "/../broadsheet-outside.txt",
    "/assets/../../broadsheet-outside.txt",
    "/..%2fbroadsheet-outside.txt",
    "/%2e%2e/broadsheet-outside.txt",
    "/%2e%2e%2fbroadsheet-outside.txt",
    "/..%5cbroadsheet-outside.txt",
    "/edition/..%2f..%2fbroadsheet-outside.txt",
    "/edition/%2e%2e%2f.secret",
    "/.secret",
    "/%2esecret",
    "/folder/.git/config",
    "/assets/main.js%00.txt",
  ])("%s", async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("secret");
  });

  test.each([
    "/assets/gone.js",
    "/edition/articles/gone.json",
    "/edition/gone.json",
    "/assets/%E0%A4%A",
    "/favicon.ico",
    "/robots.txt",
  ])("%s is missing in plain words, not as a page", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toContain("text/plain");
  });
});

describe("security headers", () => {
  test.each([
    "/",
    "/nope/",
    "/nope",
    "/assets/main.js",
    "/assets/gone.js",
    "/wp-json/",
    "/wp-json/nope",
    "/wp-json/wp/v2/comments?per_page=0",
  ])("of %s", async (path) => {
    const { headers } = await get(path);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    const inline = /<script>(.*?)<\/script>/.exec(await readFile(join(server.dist, "index.html"), "utf8"))?.[1] ?? "";
    const hash = createHash("sha256").update(inline).digest("base64");
    expect(headers.get("Content-Security-Policy")).toBe(
      `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; img-src 'self' data:; media-src 'self'; frame-src https:; font-src 'self'; connect-src 'self'; ` +
        "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types broadsheet broadsheet-html broadsheet-style",
    );
  });
});
