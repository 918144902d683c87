import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CommentRepository } from "#server/comments/commentRepository.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

const midnight = Date.parse("2024-03-10T00:00:00Z") / 1000;
const comments = "/wp-json/wp/v2/comments";
let server: TestServer;

/** 23 comments a minute apart: 1 to 20 on story 1, 21 and 22 on story 2, 23 on it too but held. 5 answers 4. */
beforeAll(async () => {
  server = await startServer();
  const repository = new CommentRepository(server.database);
  for (let id = 1; id <= 23; id += 1) {
    await repository.add(
      {
        post: id <= 20 ? 1 : 2,
        parent: id === 5 ? 4 : 0,
        authorName: `Reader ${id}`,
        authorEmail: `reader${id}@example.org`,
        authorUrl: "",
        authorIp: "10.1.2.3",
        postedAt: midnight + id * 60,
        content: `Comment ${id}`,
      },
      { moderation: id === 23 ? "all" : "none", floodSeconds: 0 },
    );
  }
});
afterAll(() => server.stop());

const get = (query: string, init?: RequestInit) => fetch(server.origin + comments + query, init);
const ids = async (query: string): Promise<number[]> =>
  (await (await get(`${query}&_fields=id`)).json()).map(({ id }: { id: number }) => id);
const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => (to > from ? from + index : from - index));

describe("the list", () => {
  test.each([
    ["ten, newest first, when nothing is said", "?", range(22, 13)],
    ["of one story", "?post=2", [22, 21]],
    ["of two stories", "?post=1,2&per_page=3", [22, 21, 20]],
    ["of two stories in PHP's way", "?post[]=2&post[]=3", [22, 21]],
    ["of a story that is not there", "?post=99", []],
    ["oldest first", "?order=asc&per_page=3", [1, 2, 3]],
    ["its second page", "?order=asc&per_page=3&page=2", [4, 5, 6]],
    ["from an offset", "?order=asc&per_page=3&offset=20", [21, 22]],
    ["past the end", "?page=999", []],
    ["far past the end", "?page=99999999999999999999&per_page=100", []],
    ["past the end by offset", "?offset=500", []],
    ["replies", "?parent=4", [5]],
    ["what answers nothing", "?parent=0&order=asc&per_page=5", [1, 2, 3, 4, 6]],
    ["by id", "?orderby=id&order=asc&per_page=2", [1, 2]],
    ["by date", "?orderby=date&per_page=2", [22, 21]],
    ["by story", "?orderby=post&order=asc&offset=18", [19, 20, 21, 22]],
    ["some", "?include=3,1,2&order=asc", [1, 2, 3]],
    ["some in the order they are named", "?include=3,1,2&orderby=include", [3, 1, 2]],
    ["none that is held, even by name", "?include=23", []],
    ["all but some", "?exclude=22,21&per_page=2", [20, 19]],
    ["after a moment", "?after=2024-03-10T00:20:00Z", [22, 21]],
    ["after a moment of another zone", "?after=2024-03-10T02:20:00%2B02:00", [22, 21]],
    ["after a moment of the site's own clock", "?after=2024-03-10T09:20:00", [22, 21]],
    ["before a moment", "?before=2024-03-10T00:03:00Z", [2, 1]],
    ["with a word in it", "?search=COMMENT%2017", [17]],
  ])("%s", async (_name, query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  test("is not searched by e-mail", async () => {
    expect(await ids("?search=example.org")).toEqual([]);
  });

  test("says how much there is and where the next page is", async () => {
    const response = await get("?post=1&per_page=5&page=2&_fields=id");
    expect(response.headers.get("X-WP-Total")).toBe("20");
    expect(response.headers.get("X-WP-TotalPages")).toBe("4");
    const link = (page: number) => `${server.origin}${comments}?post=1&per_page=5&page=${page}&_fields=id`;
    expect(response.headers.get("Link")).toBe(`<${link(1)}>; rel="prev", <${link(3)}>; rel="next"`);
    expect((await get("?post=1&per_page=5&page=4")).headers.get("Link")).toBe(
      `<${server.origin}${comments}?post=1&per_page=5&page=3>; rel="prev"`,
    );
    expect((await get("?post=1&per_page=100")).headers.get("Link")).toBeNull();
  });

  test("past the end is empty, with the way back", async () => {
    const response = await get("?post=1&per_page=5&page=9");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual([]);
    expect(response.headers.get("X-WP-Total")).toBe("20");
    expect(response.headers.get("Link")).toBe(`<${server.origin}${comments}?post=1&per_page=5&page=4>; rel="prev"`);
  });

  test("holds nobody's e-mail or address, and nothing from elsewhere", async () => {
    const text = await (await get("?per_page=100")).text();
    expect(text).toContain("Reader 22");
    expect(text).not.toMatch(/example\.org|10\.1\.2\.3|gravatar/);
  });

  test("links a comment to its replies and a reply to its comment", async () => {
    const [parent, reply] = await (await get("?include=4,5&order=asc")).json();
    expect(parent._links.children).toEqual([{ href: `${server.origin}${comments}?parent=4` }]);
    expect(reply._links["in-reply-to"]).toEqual([{ embeddable: true, href: `${server.origin}${comments}/4` }]);
    expect(reply._links.children).toBeUndefined();
  });

  test.each([
    ["id,post", { id: 22, post: 2 }],
    ["id,content.rendered", { id: 22, content: { rendered: "<p>Comment 22</p>\n" } }],
    ["content", { content: { rendered: "<p>Comment 22</p>\n" } }],
    ["content.nothing,__proto__,constructor", {}],
  ])("only with the fields asked for: %s", async (fields, expected) => {
    expect(await (await get(`?per_page=1&_fields=${fields}`)).json()).toEqual([expected]);
    expect(
      await (
        await get(
          `?per_page=1&${fields
            .split(",")
            .map((field) => `_fields[]=${field}`)
            .join("&")}`,
        )
      ).json(),
    ).toEqual([expected]);
  });

  test("with the links asked for, whole or one by one", async () => {
    const [whole] = await (await get("?per_page=1&_fields=_links")).json();
    expect(Object.keys(whole._links)).toEqual(["self", "collection", "up"]);
    expect(await (await get("?per_page=1&_fields=_links.self")).json()).toEqual([
      { _links: { self: whole._links.self } },
    ]);
  });

  test.each([
    ["per_page=0", "per_page", "rest_out_of_bounds", "per_page must be between 1 (inclusive) and 100 (inclusive)"],
    ["per_page=101", "per_page", "rest_out_of_bounds", "per_page must be between 1 (inclusive) and 100 (inclusive)"],
    ["per_page=abc", "per_page", "rest_invalid_type", "per_page is not of type integer."],
    ["page=0", "page", "rest_out_of_bounds", "page must be greater than or equal to 1"],
    [
      "orderby=nope",
      "orderby",
      "rest_not_in_enum",
      "orderby is not one of date, date_gmt, id, include, post, parent, and type.",
    ],
    ["order=up", "order", "rest_not_in_enum", "order is not one of asc and desc."],
    ["after=yesterday", "after", "rest_invalid_date", "Invalid date."],
    ["after=2024-03-10", "after", "rest_invalid_date", "Invalid date."],
    ["before=2024-13-10T00:00:00", "before", "rest_invalid_date", "Invalid date."],
    ["post=1,x", "post", "rest_invalid_type", "post[1] is not of type integer."],
  ])("refuses %s", async (query, name, code, message) => {
    const response = await get(`?${query}`);
    expect(response.status).toBe(400);
    const body = await response.json();
    expect(body).toMatchObject({
      code: "rest_invalid_param",
      message: `Invalid parameter(s): ${name}`,
      data: { status: 400, params: { [name]: message }, details: { [name]: { code, message } } },
    });
  });

  test.each([
    ["status=hold", "rest_forbidden_param"],
    ["type=pingback", "rest_forbidden_param"],
    ["author_email=reader1@example.org", "rest_forbidden_param"],
    ["context=edit", "rest_forbidden_context"],
    ["post=0", "rest_cannot_read"],
  ])("keeps %s for moderators", async (query, code) => {
    const response = await get(`?${query}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code });
  });
});

describe("one comment", () => {
  test("is the same as in the list", async () => {
    const [listed] = await (await get("?include=7")).json();
    expect(await (await get("/7")).json()).toEqual(listed);
    expect(await (await get("/7?_fields=id")).json()).toEqual({ id: 7 });
  });

  test.each([
    ["/23", 401, "rest_cannot_read"],
    ["/24", 404, "rest_comment_invalid_id"],
    ["/99999999999999999999999", 404, "rest_comment_invalid_id"],
    ["/abc", 404, "rest_no_route"],
    ["/7/replies", 404, "rest_no_route"],
  ])("%s is %i %s", async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, data: { status } });
  });
});

describe("headers", () => {
  test.each(["?post=1", "/7", "/999", "?per_page=0"])("of %s let any origin read it", async (query) => {
    const { headers } = await get(query, { headers: { Origin: "https://reader.example" } });
    expect(headers.get("Access-Control-Allow-Origin")).toBe("https://reader.example");
    expect(headers.get("Access-Control-Expose-Headers")).toBe("X-WP-Total, X-WP-TotalPages, Link");
    expect(headers.get("Vary")).toContain("Origin");
    expect(headers.get("X-Robots-Tag")).toBe("noindex");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  test("without an origin name none", async () => {
    const { headers } = await get("?post=1");
    expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(headers.get("Allow")).toBe("GET");
  });

  test("HEAD has the totals and no body", async () => {
    const response = await get("?post=1", { method: "HEAD" });
    expect(response.headers.get("X-WP-Total")).toBe("20");
    expect(await response.text()).toBe("");
  });
});

test("the index tells what the site is and what it speaks", async () => {
  for (const path of ["/wp-json/", "/wp-json"]) {
    expect(await (await fetch(server.origin + path)).json()).toMatchObject({
      name: "The Test & Times",
      description: "All the news that fits a test",
      url: server.origin,
      home: server.origin,
      gmt_offset: 9,
      timezone_string: "Asia/Tokyo",
      namespaces: ["wp/v2", "wordpress-popular-posts/v1", "wordpress-popular-posts/v2"],
    });
  }
  const namespaces = await fetch(`${server.origin}/wp-json/?_fields=namespaces`);
  expect(Object.keys(await namespaces.json())).toEqual(["namespaces"]);
});
