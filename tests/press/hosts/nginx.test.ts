import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressFolder } from "#press/compressFolder.ts";
import type { RawAnswer } from "#tests/support/rawRequest.ts";
import { rawRequest } from "#tests/support/rawRequest.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";
import type { Nginx } from "./support/startNginx.ts";
import { noticed } from "./support/noticed.ts";
import { configureNginx, openShell, paperForNginx } from "./support/paperForNginx.ts";

let ours: TestServer;
let files: Nginx;
let front: Nginx;

beforeAll(async () => {
  const dist = await paperForNginx();
  ours = await startServer({ dist });
  const alone = await configureNginx(dist, null);
  await compressFolder(dist);
  files = await alone.start();
  front = await (await configureNginx(dist, ours.origin)).start();
}, 120_000);
afterAll(async () => {
  await Promise.all([files.stop(), front.stop()]);
  await ours.stop();
});

const addresses = [
  "/",
  "/?noamp=mobile",
  "/index.html",
  "/shell.html",
  "/story-1/",
  "/story-1/?x=1",
  "/story-2/",
  "/story-2",
  "/category/science/",
  "/category/science/page/1/",
  "/2023/09/story-3/",
  "/story%2D1/",
  "/category/world/",
  "/category/world/page/2/",
  "/category/news/world/",
  "/category/news/world/page/1/",
  "/tag/treaties/",
  "/author/foreign-desk/page/3/",
  "/search/",
  "/search/?q=a%20b",
  "/saved/",
  "/settings/",
  "/old-name/",
  "/old-name/?x=1&y=%20",
  "/%D7%90/",
  "/%D0%BA%D0%BB%D1%8E%D1%87%20$uri/",
  "/withdrawn/",
  "/%D1%81%D0%BD%D1%8F%D1%82/",
  "/nope/",
  "/category/nope/",
  "/category/",
  "/constructor/",
  "/a//b/",
  "//story-1/",
  "/%2Fevil.example",
  "/%5Cevil.example",
  "//evil.example",
  "/.git/",
  "/.secret",
  "/%2esecret",
  "/story-1",
  "/category/world?x=1&y=%20",
  "/caf%C3%A9",
  "/2012/01/printed.html",
  "/2012/01/printed.html?x=1",
  "/2012/01/printed.html/",
  "/2012/01/unprinted.html",
  "/2012/01/unprinted.html/",
  "/2012/01/nope.html",
  "/old.html/",
  "/feed",
  "/feed/",
  "/category/world/feed/",
  "/category/world/feed",
  "/feed.json",
  "/sitemap.xml",
  "/sitemap-1.xml",
  "/sitemap-2.xml",
  "/robots.txt",
  "/sw.js",
  "/manifest.webmanifest",
  "/icons/icon.svg",
  "/favicon.ico",
  "/assets/main.js",
  "/assets/plain.css",
  "/assets/gone.js",
  "/assets/",
  "/edition/",
  "/edition/site.json",
  "/edition/lists/section/world.json",
  "/edition/articles/gone.json",
  "/edition/pictures/one.avif",
  "/edition/files/0123456789ab-talk.mp3",
];

describe("nginx with nothing behind it answers as our own server", () => {
  test.each(addresses)("%s", async (path) => {
    const own = noticed(await rawRequest(ours.origin, path));
    expect(noticed(await files.get(path))).toEqual(own);
  });

  test.each(["/", "/story-1/", "/feed/", "/sitemap.xml", "/assets/main.js", "/nope/"])("%s, packed", async (path) => {
    const accepted = { "Accept-Encoding": "gzip" };
    const own = noticed(await rawRequest(ours.origin, path, accepted));
    expect(own).toHaveProperty("content-encoding", "gzip");
    expect(noticed(await files.get(path, accepted))).toEqual(own);
  });

  test.each(["/", "/feed/", "/edition/site.json", "/assets/plain.css"])(
    "%s, when it is known already",
    async (path) => {
      const known = async (get: (headers: Record<string, string>) => Promise<RawAnswer>) => {
        const tag = (await get({})).headers.etag ?? "";
        const { status, headers, body } = await get({ "If-None-Match": String(tag) });
        return {
          status,
          rule: headers["cache-control"],
          policy: headers["content-security-policy"],
          body: body.length,
        };
      };
      const own = await known((headers) => rawRequest(ours.origin, path, headers));
      expect(own.status).toBe(304);
      expect(await known((headers) => files.get(path, headers))).toEqual(own);
    },
  );

  test("words searched for on the front page lead to the search page", async () => {
    const { status, headers } = await files.get("/?s=two%20words%26");
    expect([status, headers.location]).toEqual([302, "/search/?q=two%20words%26"]);
  });

  test.each(["POST", "PUT", "DELETE"])("%s is no way to ask for a file", async (method) => {
    expect((await files.get("/assets/main.js", {}, method)).status).toBe(405);
  });
});

describe("stories that moved or are gone", () => {
  test.each([
    ["/old-name/", "/story-1/"],
    ["/old-name/?x=1", "/story-1/?x=1"],
    ["/%D0%BA%D0%BB%D1%8E%D1%87%20$uri/", "/%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9%20%24uri/"],
    ["/a%22b/", "/story-2/"],
    ["/%D7%90/", "/story-3/"],
    ["/old.html", "/story-1/"],
  ])("%s leads on to %s", async (path, location) => {
    const { status, headers } = await files.get(path);
    expect([status, headers.location]).toEqual([301, location]);
    expect(headers["cache-control"]).toBeUndefined();
  });

  test.each(["/withdrawn/", "/%D1%81%D0%BD%D1%8F%D1%82/"])(
    "%s is gone, and says so with the paper's face",
    async (path) => {
      const { status, headers, body } = await files.get(path);
      expect([status, headers["cache-control"]]).toEqual([410, "no-cache"]);
      expect(body.toString()).toContain('<div id="root">');
    },
  );
});

describe("nginx in front of our server", () => {
  test.each([...addresses, "/story-9999/", "/trending/", "/story-3/", "/category/world/page/9/"])(
    "%s",
    async (path) => {
      const own = noticed(await rawRequest(ours.origin, path));
      expect(noticed(await front.get(path))).toEqual(own);
    },
  );

  test("passes on what is asked of WordPress' API, headers and all", async () => {
    const path = "/wp-json/wp/v2/posts/1?_fields=id,title";
    const own = await rawRequest(ours.origin, path);
    const { status, headers, body } = await front.get(path);
    expect([status, body.toString()]).toEqual([200, own.body.toString()]);
    expect(headers["x-robots-tag"]).toBe("noindex");
    expect(headers["content-security-policy"]).toBe(own.headers["content-security-policy"]);
  });
});

describe("nginx in a paper that reads a live WordPress", () => {
  test.each([
    ["GET", "/wp-json/"],
    ["POST", "/wp-json/wp/v2/comments"],
    ["POST", "/wp-comments-post.php"],
    ["GET", "/wp-content/uploads/2024/a.jpg"],
    ["GET", "/site.json?x=1"],
    ["GET", "/a-story-of-today/"],
    ["GET", "/2012/01/today.html"],
  ])("passes on %s %s", async (method, path) => {
    const echo = createServer((request, response) => response.end(`${request.method} ${request.url}`));
    await new Promise<void>((resolve) => void echo.listen(0, "127.0.0.1", resolve));
    const address = echo.address();
    const port = typeof address === "object" ? address?.port : 0;
    const nginx = await (await configureNginx(ours.dist, `http://127.0.0.1:${port}`, "wordpress")).start();
    const { body } = await nginx.get(path, {}, method);
    await nginx.stop();
    echo.closeAllConnections();
    await new Promise((resolve) => echo.close(resolve));
    expect(body.toString()).toBe(`${method} ${path}`);
  });

  test("shows a story of today, with nothing behind it, by the reader itself", async () => {
    const nginx = await (await configureNginx(ours.dist, null, "wordpress")).start();
    const { status, headers, body } = await nginx.get("/a-story-of-today/");
    await nginx.stop();
    expect([status, body.toString()]).toEqual([200, openShell]);
    expect(headers["content-security-policy"]).toContain("frame-src https:");
  });
});
