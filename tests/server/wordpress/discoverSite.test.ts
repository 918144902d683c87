import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { discoverSite } from "#publisher/discoverSite.ts";
import type { Answer, FakeOptions } from "./support/fakeWordPress.ts";
import { FakeWordPress, says, stalls } from "./support/fakeWordPress.ts";

let site: FakeWordPress;
const start = async (options: FakeOptions = {}) => (site = await FakeWordPress.start(options));
afterEach(() => site?.die());

/** `timeLimit`: more than any machine takes, unless the site is silent. */
const find = (address = site.home, timeLimit = 20_000) => discoverSite(address, timeLimit);

/** The sentence of a failure, with the site's address as SITE. */
async function failure(address?: string, timeLimit?: number): Promise<string> {
  const error: unknown = await find(address, timeLimit).then(
    () => "It was found.",
    (error: unknown) => error,
  );
  if (!(error instanceof Error) || error.name !== "SiteError") return `not a SiteError: ${String(error)}`;
  return error.message.replaceAll(site.origin, "SITE");
}

describe("a site is found", () => {
  const forms = (["header", "html", "nowhere"] as const).flatMap((names) =>
    (["pretty", "plain"] as const).flatMap((permalinks) =>
      ["/", "/blog/"].map((folder) => ({ names, permalinks, folder })),
    ),
  );
  test.each(forms)("by %j", async (options) => {
    await start(options);
    const { home, apiRoot, base, index } = await find();
    expect({ home, apiRoot, base }).toEqual({ home: site.home, apiRoot: site.apiRoot, base: site.home });
    expect(index.namespaces).toContain("wp/v2");
  });

  test("at the root of its API that has moved", async () => {
    await start();
    const root = `${site.origin}/api/`;
    site.answers.set("/", (_request, response) =>
      response.writeHead(200, { "Content-Type": "text/html", Link: `<${root}>; rel="https://api.w.org/"` }).end(""),
    );
    site.answers.set("/api/", says(200, JSON.stringify({ namespaces: ["wp/v2"], home: site.origin })));
    expect(await find()).toMatchObject({ apiRoot: root, home: site.home });
  });

  test("through redirects, and by an address of one of its pages", async () => {
    await start({ folder: "/blog/" });
    site.answers.set("/", says(301, "", { Location: "/blog/some/page/" }));
    expect(await find(`${site.origin}/`)).toMatchObject({ home: site.home, apiRoot: site.apiRoot });
  });

  test("with WordPress in a folder of its own", async () => {
    await start();
    const index = { namespaces: ["wp/v2"], home: site.origin, url: `${site.origin}/wp` };
    site.answers.set("", says(200, JSON.stringify(index)));
    expect(await find()).toMatchObject({ home: site.home, base: `${site.origin}/wp/` });
    site.answers.set("", says(200, JSON.stringify({ ...index, url: "https://evil.example/wp" })));
    expect(await find()).toMatchObject({ home: site.home, base: site.home });
  });

  test("under the scheme that its API was reached by, whatever it calls itself", async () => {
    await start();
    const index = { namespaces: ["wp/v2"], home: site.origin, url: site.origin.replace("http:", "https:") };
    site.answers.set("", says(200, JSON.stringify(index)));
    expect(await find()).toMatchObject({ home: site.home, base: site.home });
  });

  test("where PHP prints a warning before the JSON", async () => {
    await start();
    const warning = "<br />\n<b>Warning</b>:  Undefined array key [x] {y} in <b>/a.php</b> on line <b>3</b><br />\n";
    site.answers.set("", says(200, `${warning}{"name":"W","namespaces":["wp/v2"]}`, { "Content-Type": "text/html" }));
    expect((await find()).index.name).toBe("W");
  });

  test.each([
    ["latin1", "ISO-8859-1", "Zürich"],
    ["utf8", "ISO-8859-1", "Zürich"],
    ["latin1", "utf-8", "Z\ufffdrich"],
    ["latin1", "nonsense", "Z\ufffdrich"],
  ] as const)("in %s, called %s", async (encoding, charset, name) => {
    await start();
    site.answers.set("", (_request, response) => {
      response.writeHead(200, { "Content-Type": `application/json; charset=${charset}` });
      response.end(Buffer.from('{"name":"Zürich","namespaces":["wp/v2"]}', encoding));
    });
    expect((await find()).index.name).toBe(name);
  });
});

describe("what came back instead is told in a sentence", () => {
  const html = { "Content-Type": "text/html" };
  const page = "<html><title>Hello</title><p>Some page</p>";
  test.each<[string, Answer, string]>([
    [
      "REST switched off",
      says(401, '{"code":"rest_disabled","message":"Not for you."}'),
      "The REST API of the site is closed to visitors: SITE/wp-json/ answered 401 “Not for you.” (rest_disabled).",
    ],
    [
      "403 from a wall",
      says(403, page, html),
      "SITE/wp-json/ answered 403 with a page where JSON was due: “Hello Some page”.",
    ],
    ["404", says(404, page, html), "SITE/wp-json/ answered 404 with a page where JSON was due: “Hello Some page”."],
    ["500", says(500, "", html), "SITE/wp-json/ answered 500 with nothing."],
    ["HTML", says(200, page, html), "SITE/wp-json/ answered with a page where JSON was due: “Hello Some page”."],
    [
      "truncated JSON",
      says(200, '{"name":"W","names'),
      "SITE/wp-json/ answered with JSON that is damaged or breaks off after 18 characters.",
    ],
    ["other JSON", says(200, "[1]"), "SITE/wp-json/ answered with JSON that is not the index of a WordPress REST API."],
    [
      "an index without wp/v2",
      says(200, '{"namespaces":["x/v1"]}'),
      "SITE/wp-json/ answered with JSON that is not the index of a WordPress REST API.",
    ],
  ])("%s where its API should be", async (_name, answer, sentence) => {
    await start();
    site.answers.set("", answer);
    expect(await failure()).toBe(sentence);
  });

  test.each<[string, Answer, string]>([
    ["401", says(401, "", html), "SITE/ answered 401: it asks visitors for a password."],
    ["403", says(403, "", html), "SITE/ answered 403: it does not let this server in."],
    ["404", says(404, "", html), "SITE/ answered 404: there is no such page."],
    ["500", says(500, "", html), "SITE/ answered 500: its server failed."],
    [
      "no WordPress",
      says(200, page, html),
      "SITE/ does not look like a WordPress site: its page names no REST API, and SITE/wp-json/ answered 404 with a page where JSON was due: “Hello Some page”.",
    ],
  ])("%s at its front page", async (_name, answer, sentence) => {
    await start({ names: "nowhere", folder: "/elsewhere/" });
    site.answers.set("/", answer);
    for (const path of ["/wp-json/"]) site.answers.set(path, says(404, page, html));
    expect(await failure(`${site.origin}/`)).toBe(sentence);
  });

  test("a site without a page that names its API, whose API is closed", async () => {
    await start({ names: "nowhere" });
    site.answers.set("", says(403, '{"code":"rest_forbidden","message":"Guests may not."}'));
    expect(await failure()).toContain("closed to visitors: SITE/wp-json/ answered 403 “Guests may not.”");
  });

  test("a redirect loop", async () => {
    await start();
    site.answers.set("/", says(302, "", { Location: "/a/" }));
    site.answers.set("/a/", says(302, "", { Location: "/" }));
    expect(await failure()).toBe("SITE/ redirects in a circle: SITE/ to SITE/a/ to SITE/.");
  });

  test("redirects without end", async () => {
    await start({ folder: "/blog/" });
    site.answers.set("/blog/", (request, response) => {
      const step = Number(new URL(request.url, site.origin).searchParams.get("n") ?? 0);
      response.writeHead(302, { Location: `?n=${step + 1}` }).end();
    });
    expect(await failure()).toBe("SITE/blog/ redirects more than 10 times.");
  });

  test("a redirect to what is no web address", async () => {
    await start();
    site.answers.set("/", says(302, "", { Location: "file:///etc/passwd" }));
    expect(await failure()).toBe("SITE/ redirects to an address that cannot be asked: file:///etc/passwd.");
  });

  test("silence, before the answer and in the middle of it", async () => {
    await start();
    site.answers.set("", stalls('{"name":'));
    const silence = () => failure(site.home, 1_000);
    expect(await silence()).toMatch(/^SITE\/wp-json\/\?_fields=\S+ did not answer in full within 1 second\.$/);
    site.answers.set("/", stalls());
    expect(await silence()).toBe("SITE/ did not answer in full within 1 second.");
  });

  test("no host, no server, no answer", async () => {
    await start();
    expect(await failure("http://no-such-host.invalid/")).toMatch(
      /^http:\/\/no-such-host\.invalid\/ cannot be found: (?:there is no host named|the name) no-such-host\.invalid/,
    );
    await site.die();
    expect(await failure()).toBe("SITE/ refused the connection.");
    const dropper = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => dropper.listen(0, "127.0.0.1", resolve));
    const address = dropper.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    expect(await failure(`http://127.0.0.1:${port}/`)).toContain("broke off the connection");
    await new Promise((resolve) => dropper.close(resolve));
    await site.comeBack();
  });
});
