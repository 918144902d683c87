import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SettingsError, readSettings, readWordPressUrl } from "#server/settings.ts";
import type { BuiltProgram } from "#tests/support/buildProgram.ts";
import { buildProgram } from "#tests/support/buildProgram.ts";
import { killAll } from "#tests/support/killAll.ts";
import { shell } from "#tests/support/startServer.ts";
import { FakeWordPress } from "./support/fakeWordPress.ts";

let server: BuiltProgram;
let describeSite: BuiltProgram;
let site: FakeWordPress;
let dist: string;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  server = await buildProgram("src/server/main.ts");
  describeSite = await buildProgram("src/server/describeSiteCommand.ts");
}, 60_000);
afterAll(() => Promise.all([server.remove(), describeSite.remove()]));
beforeEach(async () => {
  site = await FakeWordPress.start();
  dist = await mkdtemp(join(tmpdir(), "broadsheet-programs-"));
  await writeFile(join(dist, "index.html"), shell);
  await writeFile(join(dist, "manifest.webmanifest"), '{"id":"/","name":"Broadsheet","screenshots":[]}');
});
afterEach(async () => {
  await killAll(running);
  await site.die();
  await rm(dist, { recursive: true, force: true });
});

function run(program: BuiltProgram, env: Record<string, string>) {
  const settings = { ...process.env, PORT: "0", DATA_DIR: join(dist, "data"), DIST_DIR: dist, ...env };
  const child = spawn(process.execPath, [program.file], { env: settings, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let out = "";
  let errors = "";
  const origin = new Promise<string>((resolve) => {
    child.stdout.on("data", (text: Buffer) => {
      out += text.toString();
      const address = /^Broadsheet is at (http:\S+)\/\n$/.exec(out)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  const ended = new Promise<{ code: number | null; out: string; errors: string }>((resolve) => {
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code, out, errors });
    });
  });
  return { child, origin, ended, errors: () => errors };
}

describe("the server", () => {
  test("reads from the site with no edition and no database", async () => {
    const { child, origin, ended } = run(server, { WORDPRESS_URL: site.home, DATABASE_URL: "nonsense" });
    const address = await origin;
    expect(await (await fetch(`${address}/site.json`)).json()).toMatchObject({ name: "Fish & Chips" });
    expect((await fetch(`${address}/wp-json/wp/v2/posts`)).status).toBe(200);
    expect((await fetch(`${address}/2024/05/hello/`)).status).toBe(200);
    expect(await (await fetch(`${address}/manifest.webmanifest`)).json()).toMatchObject({
      id: "/",
      name: "Fish & Chips",
    });
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, errors: "" });
    expect(await readdir(dist)).toEqual(["index.html", "manifest.webmanifest"]);
  });

  test("comes up while the site is down, says so, and heals", async () => {
    await site.die();
    const { origin, errors } = run(server, { WORDPRESS_URL: site.home });
    const address = await origin;
    expect((await fetch(`${address}/`)).status).toBe(200);
    await expect.poll(errors, { timeout: 10_000 }).toBe(`${site.home} refused the connection.\n`);
    await site.comeBack();
    expect((await fetch(`${address}/site.json`)).status).toBe(200);
    await expect.poll(errors, { timeout: 10_000 }).toContain(`${site.home} answers again.\n`);
  });

  test("says in a sentence what no address is", async () => {
    expect(await run(server, { WORDPRESS_URL: "their.site" }).ended).toEqual({
      code: 1,
      out: "",
      errors:
        'WORDPRESS_URL must be the whole address of a WordPress site, such as https://their.site/; it is "their.site".\n',
    });
  });
});

describe("the build for a static host", () => {
  test("writes what the site is, with its API where it is", async () => {
    expect(await run(describeSite, { WORDPRESS_URL: site.home }).ended).toEqual({ code: 0, out: "", errors: "" });
    const written = JSON.parse(await readFile(join(dist, "site.json"), "utf8"));
    expect(written).toMatchObject({ name: "Fish & Chips", api: site.apiRoot, home: site.home });
    const manifest = JSON.parse(await readFile(join(dist, "manifest.webmanifest"), "utf8"));
    expect(manifest).toMatchObject({ id: "/", name: "Fish & Chips", short_name: "Fish & Chips" });
    // They show the bundled paper.
    expect(manifest.screenshots).toBeUndefined();
  });

  test("writes nothing without a site", async () => {
    expect(await run(describeSite, { WORDPRESS_URL: "" }).ended).toEqual({ code: 0, out: "", errors: "" });
    expect(await readdir(dist)).toEqual(["index.html", "manifest.webmanifest"]);
  });

  test("fails with the sentence", async () => {
    await site.die();
    const sentence = `${site.home} refused the connection.\n`;
    expect(await run(describeSite, { WORDPRESS_URL: site.home }).ended).toEqual({ code: 1, out: "", errors: sentence });
    const nowhere = await run(describeSite, { WORDPRESS_URL: site.home, DIST_DIR: "/nowhere" }).ended;
    expect(nowhere).toMatchObject({ code: 1, errors: expect.stringContaining("There is no folder /nowhere") });
    await site.comeBack();
  });
});

describe("WORDPRESS_URL", () => {
  test.each([
    [undefined, null],
    [" ", null],
    ["https://their.site", "https://their.site/"],
    ["http://their.site/blog", "http://their.site/blog/"],
    [" https://their.site/blog/#x ", "https://their.site/blog/"],
    ["https://their.site/index.php", "https://their.site/index.php"],
    ["https://their.site/?lang=de", "https://their.site/?lang=de"],
  ])("%j is %j", (text, address) => {
    expect(readSettings({ WORDPRESS_URL: text }).wordpressUrl).toBe(address);
  });

  test.each([
    "their.site",
    "ftp://their.site/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://a:b@their.site/",
  ])("%s is refused", (text) => {
    expect(() => readWordPressUrl({ WORDPRESS_URL: text })).toThrow(SettingsError);
  });
});
