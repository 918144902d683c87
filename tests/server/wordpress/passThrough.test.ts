import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import { FakeWordPress, says, stalls } from "./support/fakeWordPress.ts";
import { type Paper, startHastyPaper, startPaper } from "./support/startPaper.ts";

let site: FakeWordPress;
let paper: Paper;
let hasty: Paper;
beforeAll(async () => {
  site = await FakeWordPress.start({ folder: "/blog/" });
  paper = await startPaper(site.home, { limits: { answerBytes: 200_000 } });
  hasty = await startHastyPaper(site.home);
});
afterAll(() => Promise.all([paper.stop(), hasty.stop(), site.die()]));
afterEach(() => site.answers.clear());

/** Each test asks what none asked before. */
let asked = 0;
const posts = (query = "") => `/wp-json/wp/v2/posts?n=${(asked += 1)}${query}`;
const get = (path: string, init: RequestInit = {}) => fetch(paper.origin + path, { redirect: "manual", ...init });

describe("the REST API", () => {
  test("is on our own origin, its totals and ways on with it", async () => {
    const path = posts("&slug=hello");
    const response = await get(path);
    expect(await response.json()).toEqual([{ id: 1, slug: "hello", link: `${site.home}2024/05/hello/` }]);
    expect(site.last().url).toBe(`/blog${path}`);
    expect(response.headers.get("X-WP-Total")).toBe("1");
    expect(response.headers.get("X-WP-TotalPages")).toBe("3");
    expect(response.headers.get("Link")).toBe('</wp-json/wp/v2/posts?page=2>; rel="next"');
  });

  test("tells by OPTIONS whether guests may comment", async () => {
    const response = await get("/wp-json/wp/v2/comments?post=1", { method: "OPTIONS" });
    expect([response.status, response.headers.get("Allow")]).toEqual([200, "GET, POST"]);
  });

  test("takes a comment", async () => {
    const response = await get("/wp-json/wp/v2/comments", {
      method: "POST",
      headers: { "Content-Type": "application/json", "User-Agent": "Reader/1" },
      body: '{"content":"ü"}',
    });
    expect([response.status, response.headers.get("Location")]).toEqual([201, "/wp-json/wp/v2/comments/99"]);
    expect(site.last()).toMatchObject({ method: "POST", body: '{"content":"ü"}' });
    expect(site.last().headers).toMatchObject({
      "content-type": "application/json",
      "user-agent": "Reader/1",
      origin: site.origin,
      referer: site.home,
      host: new URL(site.origin).host,
      "x-forwarded-for": "127.0.0.1",
    });
  });

  test.each(["PUT", "PATCH", "DELETE"])("is not changed by %s", async (method) => {
    const before = site.requests.length;
    const response = await get("/wp-json/wp/v2/posts/1", { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    expect(await response.json()).toMatchObject({ code: "rest_method_not_allowed", data: { status: 405 } });
    expect(site.requests).toHaveLength(before);
  });

  test("refuses more than 100 KB as WordPress would", async () => {
    const send = (size: number) => get("/wp-json/wp/v2/comments", { method: "POST", body: "x".repeat(size) });
    expect((await send(100 * 1024)).status).toBe(201);
    const before = site.requests.length;
    const response = await send(100 * 1024 + 1);
    expect(await response.json()).toMatchObject({ code: "rest_request_too_large", data: { status: 413 } });
    expect([response.status, site.requests.length]).toEqual([413, before]);
  });

  test("learns nothing of who the visitor is elsewhere, and tells nothing back", async () => {
    site.answers.set("wp/v2/posts", says(200, "[]", { "Set-Cookie": "wordpress_x=1", "X-Secret": "y" }));
    const headers = {
      Cookie: "wordpress_logged_in_x=admin",
      Authorization: "Basic eDp5",
      "X-WP-Nonce": "abc",
      "X-HTTP-Method-Override": "DELETE",
      "X-Forwarded-For": "6.6.6.6",
    };
    const path = posts();
    for (const method of ["GET", "POST"] as const) {
      const { headers: answered } = await rawRequest(paper.origin, path, headers, method);
      expect(Object.keys(answered)).not.toEqual(expect.arrayContaining(["set-cookie"]));
      expect(answered["x-secret"]).toBeUndefined();
      const sent = JSON.stringify(site.last().headers);
      for (const secret of ["admin", "Basic", "abc", "DELETE", "6.6.6.6"]) expect(sent).not.toContain(secret);
    }
  });

  test("is not made a script or another method by a query", async () => {
    await get(posts("&_jsonp=alert&_method=DELETE&rest.route=/x&+rest_route[]=/y&%5Fwpnonce=1&slug=a%20b"));
    expect(site.last().url).toBe(`/blog/wp-json/wp/v2/posts?n=${asked}&slug=a%20b`);
  });

  test("cannot run anything on our origin", async () => {
    site.answers.set("wp/v2/posts", says(200, "[]", { "Content-Type": "text/html" }));
    const { headers } = await get(posts());
    expect(headers.get("Content-Type")).toBe("application/json; charset=UTF-8");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; .*; sandbox$/);
  });

  test("is packed once and not sent again to those who have it", async () => {
    site.answers.set("wp/v2/posts", says(200, JSON.stringify([{ text: "words ".repeat(1000) }])));
    const path = posts();
    const plain = await rawRequest(paper.origin, path);
    const etags = new Set([plain.headers.etag]);
    for (const [encoding, unpack] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const { headers, body } = await rawRequest(paper.origin, path, { "Accept-Encoding": encoding });
      expect([headers["content-encoding"], headers.vary]).toEqual([encoding, "Accept-Encoding"]);
      expect(unpack(body).equals(plain.body)).toBe(true);
      expect(headers.etag).toMatch(/^"[\w-]+"$/);
      const again = await rawRequest(paper.origin, path, {
        "Accept-Encoding": encoding,
        "If-None-Match": String(headers.etag),
      });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      etags.add(headers.etag);
    }
    expect(etags.size).toBe(3);
    const head = await rawRequest(paper.origin, path, {}, "HEAD");
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, plain.headers.etag]);
    expect(site.requests.filter(({ url }) => url === `/blog${path}`)).toHaveLength(1);
  });

  test.each([
    ["an error of WordPress", says(404, '{"code":"rest_post_invalid_id","message":"No"}'), 404, "rest_post_invalid_id"],
    [
      "a failure in its own words",
      says(500, '{"code":"internal_server_error","message":"No"}'),
      500,
      "internal_server_error",
    ],
    ["a failure in HTML", says(503, "<html>Maintenance"), 503, "broadsheet_site_broken"],
    ["a wall", says(403, "<html>Forbidden"), 403, "broadsheet_site_broken"],
    ["HTML where JSON was due", says(200, "<html>Hello"), 502, "broadsheet_site_broken"],
    ["truncated JSON", says(200, '[{"id":1'), 502, "broadsheet_site_broken"],
    ["silence", stalls(), 504, "broadsheet_site_timeout"],
    ["silence in the middle", stalls("["), 504, "broadsheet_site_timeout"],
    ["more than it may send", says(200, `["${"x".repeat(200_000)}"]`), 502, "broadsheet_site_broken"],
    ["a circle", says(301, "", { Location: "?n=CIRCLE" }), 502, "broadsheet_site_broken"],
    ["a redirect to nowhere", says(301, "", { Location: "javascript:alert(1)" }), 502, "broadsheet_site_broken"],
  ])("answers %s so that it is understood", async (_name, answer, status, code) => {
    const path = posts();
    site.answers.set("wp/v2/posts", (request, response) => {
      const setHeader = response.writeHead.bind(response);
      response.writeHead = ((number: number, headers: Record<string, string>) =>
        setHeader(number, {
          ...headers,
          ...(headers.Location === "?n=CIRCLE" ? { Location: request.url } : {}),
        })) as never;
      answer(request, response, site);
    });
    const response = await fetch((status === 504 ? hasty : paper).origin + path, { redirect: "manual" });
    expect(response.status).toBe(status);
    const body = await response.json();
    expect(body).toMatchObject({ code });
    if (code.startsWith("broadsheet")) expect(body.message).toContain(`${site.home}wp-json/wp/v2/posts`);
  });
});

describe("nothing else can be reached", () => {
  const host = () => `Host: ${new URL(paper.origin).host}\r\n`;

  /** The status that these bytes are answered with. */
  function send(bytes: string): Promise<number> {
    const { hostname, port } = new URL(paper.origin);
    return new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let received = "";
      socket.on("data", (data) => {
        received += data.toString();
        socket.destroy();
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1])));
    });
  }

  test.each([
    "/wp-json/../wp-login.php",
    "/wp-json/..%2fwp-login.php",
    "/wp-json/%2e%2e/wp-login.php",
    "/wp-json/%2E%2E%2Fwp-login.php",
    "/wp-json/..%5cwp-login.php",
    "/wp-json/%252e%252e/wp-login.php",
    "/wp-json/a%00b",
    "/wp-json/a%0d%0aHost:%20evil.example",
    "/wp-json//evil.example/",
    "/wp-json/%2F%2Fevil.example/",
    "/wp-json/%E0%A4%A",
    "/wp-json/.env",
    "/wp-content/uploads/../plugins/a.php",
    "/wp-content/uploads/%2e%2e/plugins/a.php",
    "/wp-content/uploads/..%2f..%2fwp-config.php",
    "/wp-content/uploads/.htaccess",
    "/wp-content/uploads/",
    "/wp-content/plugins/a.js",
    "/wp-login.php",
    "/wp-admin/",
    "/xmlrpc.php",
    "/wp-jsonx/wp/v2/posts",
    "//evil.example/wp-json/",
  ])("%s", async (path) => {
    const seen = site.requests.length;
    const status = await send(`GET ${path} HTTP/1.1\r\n${host()}\r\n`);
    expect([301, 400, 404]).toContain(status);
    const asked = site.requests.slice(seen).map(({ url }) => new URL(url, site.origin).pathname);
    for (const path of asked) expect(path).not.toMatch(/wp-login|wp-config|plugins|xmlrpc|htaccess|\.env|evil/);
  });

  test.each([
    ["a whole address of another host", () => `GET http://evil.example/wp-json/?w=1 HTTP/1.1\r\n${host()}\r\n`],
    ["a host that is another", () => "GET /wp-json/?w=2 HTTP/1.1\r\nHost: evil.example\r\n\r\n"],
  ])("%s asks the site all the same", async (_name, bytes) => {
    expect(await send(bytes())).toBe(200);
    expect(site.last().url).toMatch(/^\/blog\/wp-json\/\?w=\d$/);
    expect(site.last().headers.host).toBe(new URL(site.origin).host);
  });

  test("line ends in a header", async () => {
    expect(await send(`GET /wp-json/ HTTP/1.1\r\n${host()}X: a\r\n\tb\n\r\n\r\n`)).toBe(400);
  });

  test("redirects to another host are told, not followed", async () => {
    const other = await FakeWordPress.start();
    site.answers.set("wp/v2/posts", says(302, "", { Location: `${other.origin}/secret` }));
    const response = await get(posts());
    expect([response.status, response.headers.get("Location")]).toEqual([302, `${other.origin}/secret`]);
    expect(other.requests).toEqual([]);
    await other.die();
  });
});

test("without pretty permalinks the same addresses lead to ?rest_route=", async () => {
  const plain = await FakeWordPress.start({ permalinks: "plain" });
  const own = await startPaper(plain.home);
  const response = await fetch(`${own.origin}/wp-json/wp/v2/posts?slug=hello&x=%26`);
  expect(await response.json()).toMatchObject([{ id: 1 }]);
  expect(plain.last().url).toBe("/?rest_route=/wp/v2/posts&slug=hello&x=%26");
  expect(response.headers.get("Link")).toBe('</wp-json/wp/v2/posts?page=2>; rel="next"');
  await Promise.all([own.stop(), plain.die()]);
});
