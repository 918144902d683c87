import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { cacheControl } from "#hosting/fileRules.ts";
import { headersFile } from "#press/hosts/headersFile.ts";
import { redirectsFile } from "#press/hosts/redirectsFile.ts";
import { writeHosts } from "#press/hosts/writeHosts.ts";
import { shell } from "#tests/support/startServer.ts";

/** `_headers` as the hosts read it: all rules that match an address, their headers joined. */
function headersFor(text: string, path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const block of text.trim().split(/\n(?=\/)/)) {
    const [pattern = "", ...lines] = block.trim().split("\n");
    const source = pattern
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, ".*")
      .replace(/:\w+/g, "[^/]+");
    if (!new RegExp(`^${source}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      (found[name] ??= []).push(value);
    }
  }
  return found;
}

describe("_headers", () => {
  const text = headersFile({ "X-Content-Type-Options": "nosniff" });

  test.each([
    "/",
    "/story-1/",
    "/category/world/page/2/",
    "/feed/",
    "/category/world/feed/",
    "/feed.json",
    "/sitemap.xml",
    "/sitemap-12.xml",
    "/robots.txt",
    "/assets/main-x1.js",
    "/edition/pictures/a-480.avif",
    "/edition/files/0123456789ab-talk.mp3",
    "/edition/lists/section/world.json",
    "/sw.js",
    "/manifest.webmanifest",
  ])("%s has the rule that our own server gives it, once", (path) => {
    const headers = headersFor(text, path);
    expect(headers["Cache-Control"]).toEqual([cacheControl(path)]);
    expect(headers["X-Content-Type-Options"]).toEqual(["nosniff"]);
  });

  test("feeds are called feeds", () => {
    expect(headersFor(text, "/feed/")["Content-Type"]).toEqual(["application/rss+xml; charset=utf-8"]);
    expect(headersFor(text, "/category/a/feed/")["Content-Type"]).toEqual(["application/rss+xml; charset=utf-8"]);
    expect(headersFor(text, "/feed.json")["Content-Type"]).toEqual(["application/feed+json; charset=utf-8"]);
    expect(headersFor(text, "/story/")["Content-Type"]).toBeUndefined();
  });
});

test("_redirects is one rule a line, stories before patterns, each address one word", () => {
  const moved = { "/old/": "/new/", "/два слова/": "/a:b/*/", "/%D7%90/": "/x/" };
  expect(redirectsFile({ moved, gone: ["/gone/"] }).split("\n")).toEqual([
    "/feed/ /feed/index.xml 200",
    "/old/ /new/ 301",
    "/%D0%B4%D0%B2%D0%B0%20%D1%81%D0%BB%D0%BE%D0%B2%D0%B0/ /a%3Ab/%2A/ 301",
    "/%D7%90/ /x/ 301",
    "/category/:section/feed/ /category/:section/feed/index.xml 200",
    "",
  ]);
});

describe("what a host is given", () => {
  let dist: string;
  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), "broadsheet-hosts-"));
    await put("index.html", shell);
    return () => rm(dist, { recursive: true, force: true });
  });
  const put = async (file: string, text: string) => {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await writeFile(join(dist, file), text);
  };
  const read = (file: string) => readFile(join(dist, file), "utf8");
  const write = (news: "edition" | "wordpress" = "edition") =>
    writeHosts({
      dist,
      news,
      redirects: { moved: {}, gone: [] },
      nginx: { file: join(dist, "conf/nginx.conf"), listen: "127.0.0.1:8080", root: dist, upstream: null },
    });

  test("allows the scripts that stand in any page, and no data", async () => {
    await put("a/b/index.html", "<script>two()</script><script type='application/ld+json'>{}</script>");
    await write();
    const policy = headersFor(await read("_headers"), "/")["Content-Security-Policy"]?.[0] ?? "";
    const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
    const [, own = ""] = /<script>(.*?)<\/script>/.exec(shell) ?? [];
    const hashes = [hashOf(own), hashOf("two()")].sort();
    expect(policy).toContain(`script-src 'self' ${hashes.join(" ")}; `);
    expect(await read("conf/nginx.conf")).toContain(`add_header Content-Security-Policy "${policy}" always;`);
  });

  test("is refused where pages bring scripts of their own", async () => {
    for (let number = 0; number < 30; number += 1) await put(`${number}/index.html`, `<script>run(${number})</script>`);
    await expect(write()).rejects.toThrow(/scripts of their own/);
  });

  test("allows a WordPress its media and embeds", async () => {
    await write("wordpress");
    expect(await read("_headers")).toContain("media-src 'self'; frame-src https:");
  });

  test("has a file for each page that the reader makes by itself, of the shell where there is one", async () => {
    await put("shell.html", "<p>shell");
    await put("404.html", "<p>printed");
    await write();
    expect(
      await Promise.all(["search/index.html", "saved/index.html", "settings/index.html", "404.html"].map(read)),
    ).toEqual(["<p>shell", "<p>shell", "<p>shell", "<p>printed"]);
  });
});
