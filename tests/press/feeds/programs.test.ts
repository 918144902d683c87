import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildEdition } from "#tests/support/buildEdition.ts";
import type { BuiltProgram } from "#tests/support/buildProgram.ts";
import { buildProgram } from "#tests/support/buildProgram.ts";
import { shell } from "#tests/support/startServer.ts";

let feeds: BuiltProgram;
let hosts: BuiltProgram;
let dist: string;

beforeAll(async () => {
  feeds = await buildProgram("src/press/printFeeds.ts");
  hosts = await buildProgram("src/press/printHosts.ts");
}, 60_000);
afterAll(() => Promise.all([feeds.remove(), hosts.remove()]));
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), "broadsheet-print-"));
  await writeFile(join(dist, "index.html"), shell);
  await buildEdition(join(dist, "edition"));
  return () => rm(dist, { recursive: true, force: true });
});

interface Ended {
  code: number;
  out: string;
  errors: string;
}

function run({ file }: BuiltProgram, env: Record<string, string>): Promise<Ended> {
  const settings = { ...process.env, DIST_DIR: dist, SITE_URL: "", WORDPRESS_URL: "", ...env };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file], { env: settings }, (_, out, errors) =>
      resolve({ code: child.exitCode ?? 0, out, errors }),
    );
  });
}

const read = (file: string) => readFile(join(dist, file), "utf8");

test("printFeeds prints for the address it is told, and says what it did", async () => {
  const { code, out, errors } = await run(feeds, { SITE_URL: "https://news.example/" });
  expect([code, errors]).toEqual([0, ""]);
  expect(out).toBe("Printed 4 feeds and 1 maps of 17 addresses; 8 files changed.\n");
  expect(await read("sitemap.xml")).toContain("<loc>https://news.example/sitemap-1.xml</loc>");
});

test("without an address it names its own, and says so once", async () => {
  const { code, errors } = await run(feeds, {});
  expect(code).toBe(0);
  expect(errors.match(/SITE_URL is not set/g)).toHaveLength(1);
  expect(await read("feed/index.xml")).toContain("<link>http://127.0.0.1:4173/</link>");
});

test.each([
  [{ SITE_URL: "news.example" }, /^SITE_URL must be the address .*; it is "news\.example"\.$/],
  [{ SITE_URL: "https://news.example/paper/" }, /^SITE_URL must be/],
  [{ SITE_URL: "ftp://news.example" }, /^SITE_URL must be/],
  [{ EDITION_DIR: "/nowhere" }, /^\/nowhere\/site\.json cannot be read$/],
  [{ DIST_DIR: "/nowhere" }, /^There is no folder \/nowhere/],
  [{ WORDPRESS_URL: "https://their.site" }, /^There is no .*site\.json: `node build\/describeSite\.js` writes it\.$/],
])("with %j it stops with a sentence", async (env, sentence) => {
  const { code, errors } = await run(feeds, env);
  expect(code).toBe(1);
  expect(errors.trim()).toMatch(sentence);
});

test("printHosts writes what hosts need, with the addresses that moved", async () => {
  const redirects = { moved: { "/old/": "/story-1/" }, gone: ["/withdrawn/"] };
  await writeFile(join(dist, "edition/redirects.json"), JSON.stringify(redirects));
  const file = join(dist, "nginx.conf");
  const { code, errors } = await run(hosts, { NGINX_FILE: file, NGINX_LISTEN: "8080", NGINX_ROOT: "/srv/paper" });
  expect([code, errors]).toEqual([0, ""]);
  expect(await read("_redirects")).toContain("/old/ /story-1/ 301\n");
  expect(await read("_headers")).toContain("  Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-");
  const config = await readFile(file, "utf8");
  for (const line of ["listen 8080;", 'root "/srv/paper";', '"/withdrawn/" 1;', "proxy_pass http://127.0.0.1:4173;"])
    expect(config).toContain(line);
});

test("printHosts without a built reader says what to do", async () => {
  await rm(join(dist, "index.html"));
  const { code, errors } = await run(hosts, { NGINX_FILE: join(dist, "nginx.conf") });
  expect([code, errors.trim()]).toEqual([1, `${dist} holds no index.html. Run \`npm run build\`.`]);
});
