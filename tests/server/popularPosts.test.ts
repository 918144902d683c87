import { readFile, rename, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { richStory } from "#tests/support/buildEdition.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

const popular = "/wp-json/wordpress-popular-posts/v1/popular-posts";
const noon = Date.parse("2023-10-01T12:00:00Z");
const hour = 3_600_000;
let clock = noon;
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ now: () => clock, trustProxy: true });
});
afterAll(() => server.stop());
beforeEach(async () => {
  clock = noon;
  await server.database.execute("DELETE FROM views");
  await server.database.execute("DELETE FROM comments");
});

let visitors = 0;
/** One reading by a visitor who never came before, unless `from` says who. */
function read(id: number, from = `10.0.${Math.floor((visitors += 1) / 250)}.${visitors % 250}`) {
  return fetch(`${server.origin}/wp-json/wordpress-popular-posts/v2/views/${id}`, {
    method: "POST",
    headers: { "X-Forwarded-For": from },
  });
}
async function readTimes(id: number, times: number) {
  for (let time = 0; time < times; time += 1) await read(id);
}
const get = async (path: string) => (await fetch(server.origin + path)).json();
const ids = async (query: string): Promise<number[]> =>
  (await get(`${popular}?${query}&_fields=id`)).map(({ id }: { id: number }) => id);
const views = async (id: number, query = "") =>
  (await get(`/wp-json/wordpress-popular-posts/v2/views/${id}?${query}`)).text;

describe("what is read most", () => {
  test("comes in its order, as posts with their readings", async () => {
    await readTimes(2, 2);
    await readTimes(richStory, 3);
    const [first, second] = await get(popular);
    expect(second).toMatchObject({ id: 2, pageviews: 2 });
    expect(first).toMatchObject({
      id: 1,
      pageviews: 3,
      date: "2023-09-01T21:00:00",
      date_gmt: "2023-09-01T12:00:00",
      modified_gmt: "2023-09-02T00:30:00",
      slug: "story-1",
      status: "publish",
      type: "post",
      link: `${server.origin}/story-1/`,
      title: { rendered: "Fish &amp; &lt;Chips&gt;" },
      excerpt: { rendered: "<p>What story 1 is about.</p>\n" },
      comment_status: "open",
    });
    expect(first.content.rendered).toBe(
      '<h2 id="a">One &lt; two</h2><p>A <a href="/x/?a=1&amp;b=&quot;2&quot;">link</a><br>end</p>' +
        '<table><tr><td colspan="2" class="has-text-align-right">7</td></tr></table>' +
        '<aside class="pullquote">&lt;script&gt;alert(1)&lt;/script&gt;</aside>',
    );
    expect(await get("/wp-json/wp/v2/posts/1?_fields=content")).toEqual({ content: first.content });
  });

  test("is only as much as is asked for", async () => {
    await readTimes(1, 3);
    await readTimes(2, 2);
    await readTimes(3, 1);
    expect(await get(`${popular}?_fields=id,pageviews,title.rendered&limit=1`)).toEqual([
      { id: 1, pageviews: 3, title: { rendered: "Fish &amp; &lt;Chips&gt;" } },
    ]);
    expect(await ids("limit=2")).toEqual([1, 2]);
    expect(await ids("limit=2&offset=1")).toEqual([2, 3]);
    expect(await ids("offset=9")).toEqual([]);
    expect(await ids("exclude=1,3")).toEqual([2]);
  });

  test("depends on the range", async () => {
    const readAgo = async (id: number, hours: number) => {
      clock = noon - hours * hour;
      await read(id);
      clock = noon;
    };
    await readAgo(1, 1);
    await readAgo(2, 30);
    await readAgo(3, 24 * 8);
    await readAgo(4, 24 * 31);
    expect(await ids("range=last24hours")).toEqual([1]);
    expect(await ids("")).toEqual([1]);
    expect(await ids("range=last7days")).toEqual([2, 1]);
    expect(await ids("range=last30days")).toEqual([3, 2, 1]);
    expect(await ids("range=all")).toEqual([4, 3, 2, 1]);
    expect(await ids("range=custom&time_unit=day&time_quantity=2")).toEqual([2, 1]);
    expect(await ids("range=custom&time_unit=hour&time_quantity=999999999999")).toEqual([4, 3, 2, 1]);
    expect(await ids("range=custom&time_unit=day&time_quantity=29&freshness=1")).toEqual([3, 2]);
    expect(await views(4, "range=last7days")).toBe("0 views");
    expect(await views(4)).toBe("1 view");
  });

  test("may go by comments instead", async () => {
    const comment = (post: number, content: string) =>
      fetch(`${server.origin}/wp-json/wp/v2/comments`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ post, content, author_name: "Ann", author_email: "ann@example.org" }),
      });
    await comment(5, "one");
    await comment(6, "one");
    await comment(6, "two");
    await read(5);
    expect(await get(`${popular}?order_by=comments&_fields=id,pageviews`)).toEqual([
      { id: 6, pageviews: 0 },
      { id: 5, pageviews: 1 },
    ]);
  });

  test("leaves out a story that the paper no longer has", async () => {
    await server.database.execute({ sql: "INSERT INTO views VALUES (99, ?, 500)", args: [Math.floor(noon / hour)] });
    await read(1);
    expect(await ids("")).toEqual([1]);
  });

  test.each(["range=year", "limit=0", "limit=x", "order_by=likes", "offset=-1", "time_unit=year", "time_quantity=0"])(
    "refuses %s",
    async (query) => {
      const response = await fetch(`${server.origin}${popular}?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        code: "rest_invalid_param",
        data: { params: { [query.split("=", 1).join()]: expect.any(String) } },
      });
    },
  );
});

describe("a reading", () => {
  test("is counted once an hour for one visitor", async () => {
    const response = await read(7, "192.0.2.1");
    expect(response.status).toBe(201);
    expect((await response.json()).results).toMatch(/^WPP: OK\. Execution time: [\d.]+ seconds$/);
    await read(7, "192.0.2.1");
    expect(await views(7)).toBe("1 view");
    await read(7, "192.0.2.2");
    await read(8, "192.0.2.1");
    expect(await views(7)).toBe("2 views");
    clock += hour;
    await read(7, "192.0.2.1");
    expect(await views(7, "include_views_text=0")).toBe("3");
  });

  test("is counted at the plugin's older address too", async () => {
    const send = (wpp_id: unknown) =>
      fetch(server.origin + popular, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ wpp_id }),
      });
    expect((await send(9)).status).toBe(201);
    expect(await views(9)).toBe("1 view");
    expect((await send(404)).status).toBe(404);
    expect((await send("x")).status).toBe(400);
    expect((await send(undefined)).status).toBe(404);
  });

  test.each(["404", "0", "99999999999999999999"])("of story %s is refused", async (id) => {
    for (const method of ["GET", "POST"]) {
      const response = await fetch(`${server.origin}/wp-json/wordpress-popular-posts/v2/views/${id}`, { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: "rest_post_invalid_id" });
    }
  });
});

describe("a new printing of the edition", () => {
  test("is noticed, and while it cannot be read the last one stands", async () => {
    const latest = join(server.dist, "edition/lists/latest.json");
    const whole = await readFile(latest, "utf8");
    await read(12);
    await writeFile(latest, whole.slice(0, 100));
    expect(await ids("")).toEqual([12]);
    const head = JSON.parse(whole);
    const renumbered = { ...head.newest[0], id: 77, slug: "story-77" };
    await writeFile(`${latest}.new`, JSON.stringify({ ...head, newest: [renumbered, ...head.newest.slice(1)] }));
    // As long as the whole one, and on a quick machine written in the same moment, by the disk's clock.
    await utimes(`${latest}.new`, 1_700_000_000, 1_700_000_000);
    await rename(`${latest}.new`, latest);
    expect(await ids("")).toEqual([]);
    expect((await read(77)).status).toBe(201);
    await writeFile(latest, whole);
    expect(await ids("")).toEqual([12]);
  });
});
