import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeWordPress, says, stalls } from "./support/fakeWordPress.ts";
import type { Answer } from "./support/fakeWordPress.ts";
import type { Paper } from "./support/startPaper.ts";
import { startPaper } from "./support/startPaper.ts";

let site: FakeWordPress;
let paper: Paper;
beforeEach(async () => {
  site = await FakeWordPress.start();
  paper = await startPaper(site.home);
  return () => paper.stop();
});
afterEach(() => site.die());

const second = 1000;
const get = (path: string, from = paper) => fetch(from.origin + path);
const posts = "/wp-json/wp/v2/posts?slug=hello";
const comments = "/wp-json/wp/v2/comments?post=1";

describe("what the site said is kept", () => {
  test.each([
    [posts, "wp/v2/posts", 60],
    [comments, "wp/v2/comments", 10],
  ])("%s: for its time and no longer", async (path, route, seconds) => {
    await get(path);
    paper.pass(seconds * second - 1);
    const kept = await get(path);
    expect([kept.headers.get("Age"), kept.headers.get("X-Broadsheet-Stale")]).toEqual([String(seconds - 1), null]);
    expect(site.count(route)).toBe(1);
    paper.pass(1);
    await get(path);
    expect(site.count(route)).toBe(2);
  });

  test("a hundred readers at once are one request", async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, async () => (await get(posts)).text()));
    expect(new Set(answers).size).toBe(1);
    expect(site.count("wp/v2/posts")).toBe(1);
  });

  test("but not what a password opened, nor what is private; a cookie of a wall on the way is dropped", async () => {
    for (let time = 0; time < 2; time += 1) {
      const opened = await get("/wp-json/wp/v2/posts?include=1&password=enter");
      expect([opened.status, opened.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    }
    expect(site.count("wp/v2/posts")).toBe(2);
    site.answers.set("wp/v2/pages", says(200, "[]", { "Cache-Control": "private" }));
    for (let time = 0; time < 2; time += 1) await get("/wp-json/wp/v2/pages");
    expect(site.count("wp/v2/pages")).toBe(2);
    site.answers.set("wp/v2/tags", says(200, "[]", { "Set-Cookie": "__wall=b" }));
    for (let time = 0; time < 2; time += 1)
      expect((await get("/wp-json/wp/v2/tags")).headers.get("Set-Cookie")).toBeNull();
    expect(site.count("wp/v2/tags")).toBe(1);
  });

  test("a refusal, for five seconds", async () => {
    const path = "/wp-json/wp/v2/nothing";
    for (let time = 0; time < 3; time += 1) expect((await get(path)).status).toBe(404);
    expect(site.count("wp/v2/nothing")).toBe(1);
    paper.pass(5 * second);
    await get(path);
    expect(site.count("wp/v2/nothing")).toBe(2);
  });
});

describe("what was kept stands in, marked, for a day", () => {
  async function keepThenPass(from = paper): Promise<string> {
    const text = await (await get(posts, from)).text();
    await get("/site.json", from);
    from.pass(3600 * second);
    return text;
  }

  async function expectStale(text: string, from = paper): Promise<void> {
    const response = await get(posts, from);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get("X-Broadsheet-Stale")).toBe("1");
    expect(response.headers.get("Warning")).toBe('110 - "Response is stale"');
    expect(response.headers.get("Age")).toBe("3600");
    expect(response.headers.get("X-WP-TotalPages")).toBe("3");
  }

  test.each<[string, Answer]>([
    ["500", says(500, "")],
    ["503 in HTML", says(503, "<html>Maintenance")],
    ["a limit of requests", says(429, "{}")],
    ["HTML where JSON was due", says(200, "<html>Hacked")],
    ["truncated JSON", says(200, '[{"id"')],
  ])("for %s", async (_name, answer) => {
    const text = await keepThenPass();
    site.answers.set("wp/v2/posts", answer);
    await expectStale(text);
  });

  test.each<[string, Answer]>([
    ["silence", stalls()],
    ["silence in the middle", stalls("[")],
  ])("for %s", async (_name, answer) => {
    // In a hurry here alone: elsewhere a busy machine would pass for a slow site.
    const hasty = await startPaper(site.home, { limits: { slowAfter: 50 } });
    const text = await keepThenPass(hasty);
    site.answers.set("wp/v2/posts", answer);
    await expectStale(text, hasty);
    await hasty.stop();
  });

  test("while the site is gone, and no longer once it is back", async () => {
    const text = await keepThenPass();
    await site.die();
    await expectStale(text);
    expect((await get("/site.json")).headers.get("X-Broadsheet-Stale")).toBe("1");
    expect((await get("/wp-json/wp/v2/posts?slug=never-asked")).status).toBe(503);
    await site.comeBack();
    paper.pass(5 * second);
    const back = await get(posts);
    expect([back.status, back.headers.get("X-Broadsheet-Stale")]).toEqual([200, null]);
    await site.die();
    paper.pass(24 * 3600 * second + 1);
    const tooOld = await get(posts);
    expect(tooOld.status).toBe(503);
    expect(await tooOld.json()).toMatchObject({
      code: "broadsheet_site_unreachable",
      message: `${site.origin}${posts} refused the connection.`,
    });
    await site.comeBack();
  });

  test("but not where the story is gone", async () => {
    await keepThenPass();
    site.answers.set("wp/v2/posts", says(404, '{"code":"rest_post_invalid_id","message":"x"}'));
    expect((await get(posts)).status).toBe(404);
  });
});

describe("/site.json", () => {
  test("is live, not the file of the build", async () => {
    const response = await get("/site.json");
    expect(await response.json()).toMatchObject({ name: "Fish & Chips", api: "/wp-json/", home: site.home });
    expect(response.headers.get("ETag")).toMatch(/^"/);
  });

  test("is asked once a minute, beginning at the start", async () => {
    await Promise.all([get("/site.json"), get("/site.json")]);
    paper.pass(59 * second);
    await get("/site.json");
    expect(site.count("wp/v2/categories")).toBe(1);
    paper.pass(second);
    await get("/site.json");
    expect(site.count("wp/v2/categories")).toBe(2);
  });
});

test("a server that starts while the site is down says so, serves the reader, and heals by itself", async () => {
  await site.die();
  const own = await startPaper(site.home);
  const response = await fetch(`${own.origin}/site.json`);
  expect(response.status).toBe(503);
  const sentence = `${site.home} refused the connection.`;
  expect(await response.json()).toEqual({
    code: "broadsheet_site_unreachable",
    message: sentence,
    data: { status: 503 },
  });
  expect((await fetch(own.origin + posts)).status).toBe(503);
  expect((await fetch(`${own.origin}/2024/05/hello/`)).status).toBe(200);
  expect((await fetch(`${own.origin}/assets/main.js`)).status).toBe(200);
  expect(own.said).toEqual([sentence]);
  await site.comeBack();
  expect((await fetch(own.origin + posts)).status).toBe(200);
  expect((await fetch(`${own.origin}/site.json`)).status).toBe(200);
  expect(own.said).toEqual([sentence, `${site.home} answers again.`]);
  await own.stop();
});
