import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closedStory } from "#tests/support/buildEdition.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
afterEach(async () => {
  await server.database.execute("DELETE FROM comments");
});

const good = { post: 1, author_name: "Ann", author_email: "ann@example.org", content: "First." };
const address = "/wp-json/wp/v2/comments";

function post(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(server.origin + address, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: text,
  });
}

async function stored(): Promise<number> {
  const { rows } = await server.database.execute("SELECT COUNT(*) AS n FROM comments");
  return Number(rows[0]?.n);
}

describe("a comment that is let in", () => {
  test("is answered with 201, its place and the whole of it, and nobody's e-mail", async () => {
    const response = await post({
      ...good,
      author_url: "example.org",
      content: "Hello <b>you</b> & you\nline\n\n<script>x</script>",
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("Location")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/wp-json\/wp\/v2\/comments\/\d+$/);
    const text = await response.text();
    expect(text).not.toContain("ann@example.org");
    expect(text).not.toContain('127.0.0.1"');
    const comment = JSON.parse(text);
    expect(comment).toMatchObject({
      post: 1,
      parent: 0,
      author: 0,
      author_name: "Ann",
      author_url: "http://example.org",
      content: { rendered: "<p>Hello <b>you</b> &amp; you<br />\nline</p>\n<p>x</p>\n" },
      link: `${server.origin}/story-1/#comment-${comment.id}`,
      status: "approved",
      type: "comment",
      author_avatar_urls: {},
      meta: [],
    });
    expect(Object.keys(comment).sort()).toEqual([
      "_links",
      "author",
      "author_avatar_urls",
      "author_name",
      "author_url",
      "content",
      "date",
      "date_gmt",
      "id",
      "link",
      "meta",
      "parent",
      "post",
      "status",
      "type",
    ]);
    expect(comment.date_gmt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    const hours = (Date.parse(`${comment.date}Z`) - Date.parse(`${comment.date_gmt}Z`)) / 3_600_000;
    expect(hours).toBe(9);
  });

  test.each([
    ["a reply to a comment that is not there keeps its parent", { parent: 99_999_999 }, { parent: 99_999_999 }],
    ["numbers written as text", { post: "1", parent: "7" }, { post: 1, parent: 7 }],
    ["content as WordPress' editor sends it", { content: { raw: "Raw." } }, { content: { rendered: "<p>Raw.</p>\n" } }],
    ["an address that is none", { author_url: "not a url" }, { author_url: "http://not%20a%20url" }],
    ["a script for an address", { author_url: "javascript:alert(1)" }, { author_url: "" }],
    ["a name with markup", { author_name: 'Ö <b>&amp;</b> "Co"\n' }, { author_name: "Ö &amp; &quot;Co&quot;" }],
    ["a name with a backslash, as we send it", { author_name: "Kim &#092; Sons" }, { author_name: "Kim \\ Sons" }],
    ["a name that is code", { author_name: "a &lt;img&gt; b" }, { author_name: "a &lt;img&gt; b" }],
    ["right-to-left text", { content: "שלום עולם" }, { content: { rendered: "<p>שלום עולם</p>\n" } }],
    ["half a character", { content: "a\ud800b" }, { content: { rendered: "<p>a\ufffdb</p>\n" } }],
    ["the author zero", { author: 0 }, { author: 0 }],
  ])("%s", async (_name, sent, expected) => {
    const response = await post({ ...good, ...sent });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject(expected);
  });

  test.each([
    ["name", { author_name: "é".repeat(122) + "n" }],
    ["e-mail", { author_email: `${"e".repeat(90)}@host.test` }],
    ["website", { author_url: `http://host.test/${"u".repeat(183)}` }],
    ["text", { content: "é".repeat(32_762) + "c" }],
  ])("a %s as long as it may be", async (_name, sent) => {
    expect((await post({ ...good, ...sent })).status).toBe(201);
  });

  test("can be sent as either kind of form", async () => {
    const fields = { ...good, post: "1", content: "By form." };
    const urlencoded = await fetch(server.origin + address, { method: "POST", body: new URLSearchParams(fields) });
    expect(urlencoded.status).toBe(201);
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, content: "By the other form." })) form.append(name, value);
    expect((await fetch(server.origin + address, { method: "POST", body: form })).status).toBe(201);
    expect(await stored()).toBe(2);
  });
});

describe("a comment that is refused", () => {
  const long = "Comment field exceeds maximum length allowed.";
  test.each([
    [400, "rest_invalid_param", { author_email: "nobody" }, "Invalid parameter(s): author_email"],
    [400, "rest_invalid_param", { author_email: "a@b" }, "Invalid parameter(s): author_email"],
    [400, "rest_invalid_param", { author_email: "ä@example.org" }, "Invalid parameter(s): author_email"],
    [400, "rest_invalid_param", { parent: "abc" }, "Invalid parameter(s): parent"],
    [400, "rest_invalid_param", { post: "x", author_name: 7 }, "Invalid parameter(s): post, author_name"],
    [400, "rest_invalid_param", { post: 1.5 }, "Invalid parameter(s): post"],
    [401, "rest_comment_invalid_author", { author: 1 }, "Sorry, you are not allowed to edit 'author' for comments."],
    [
      401,
      "rest_comment_invalid_author_ip",
      { author_ip: "1.2.3.4" },
      "Sorry, you are not allowed to edit 'author_ip' for comments.",
    ],
    [
      401,
      "rest_comment_invalid_status",
      { status: "approved" },
      "Sorry, you are not allowed to edit 'status' for comments.",
    ],
    [
      403,
      "rest_comment_invalid_post_id",
      { post: 404 },
      "Sorry, you are not allowed to create this comment without a post.",
    ],
    [
      403,
      "rest_comment_invalid_post_id",
      { post: 1e300 },
      "Sorry, you are not allowed to create this comment without a post.",
    ],
    [
      403,
      "rest_comment_invalid_post_id",
      { post: undefined },
      "Sorry, you are not allowed to create this comment without a post.",
    ],
    [403, "rest_comment_closed", { post: closedStory }, "Sorry, comments are closed for this item."],
    [400, "rest_comment_exists", { id: 5 }, "Cannot create existing comment."],
    [400, "rest_invalid_comment_type", { type: "pingback" }, "Cannot create a comment with that type."],
    [400, "rest_comment_content_invalid", { content: " \n " }, "Invalid comment content."],
    [400, "rest_comment_content_invalid", { content: undefined }, "Invalid comment content."],
    [400, "rest_comment_content_invalid", { content: 7 }, "Invalid comment content."],
    [400, "rest_comment_content_invalid", { content: "<img src=x>" }, "Invalid comment content."],
    [400, "rest_comment_content_invalid", { content: "", author_name: "" }, "Invalid comment content."],
    [
      400,
      "rest_comment_author_data_required",
      { author_name: "" },
      "Creating a comment requires valid author name and email values.",
    ],
    [
      400,
      "rest_comment_author_data_required",
      { author_name: "<b></b>" },
      "Creating a comment requires valid author name and email values.",
    ],
    [
      400,
      "rest_comment_author_data_required",
      { author_email: undefined },
      "Creating a comment requires valid author name and email values.",
    ],
    [400, "comment_author_column_length", { author_name: "é".repeat(123) }, long],
    [400, "comment_author_email_column_length", { author_email: `${"e".repeat(91)}@host.test` }, long],
    [400, "comment_author_url_column_length", { author_url: `http://host.test/${"u".repeat(184)}` }, long],
    [400, "comment_content_column_length", { content: "é".repeat(32_763) }, long],
  ])("%i %s for %j", async (status, code, sent, message) => {
    const response = await post({ ...good, ...sent });
    const body = await response.json();
    expect(body).toMatchObject({ code, message, data: { status } });
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toContain("application/json");
    expect(await stored()).toBe(0);
  });

  test("names the bad e-mail as WordPress does", async () => {
    expect(await (await post({ ...good, author_email: "nobody" })).json()).toEqual({
      code: "rest_invalid_param",
      message: "Invalid parameter(s): author_email",
      data: {
        status: 400,
        params: { author_email: "Invalid email address." },
        details: { author_email: { code: "rest_invalid_email", message: "Invalid email address.", data: null } },
      },
    });
  });

  test.each(["{", '{"post":1,}', "nonsense", '"', "[".repeat(50_000)])("that is not JSON: %.12s", async (text) => {
    const response = await post(text);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      code: "rest_invalid_json",
      message: "Invalid JSON body passed.",
      data: { status: 400, json_error_code: 4, json_error_message: "Syntax error" },
    });
  });

  test.each(["[1,2]", "null", "7", "", '{"__proto__":{"post":1}}'])("JSON without parameters: %s", async (text) => {
    const response = await post(text);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "rest_comment_invalid_post_id" });
  });

  test.each(["text/plain", "", "application/xml", "multipart/form-data", "multipart/form-data; boundary=x"])(
    "in a form that is not read: %s",
    async (type) => {
      const response = await post(good, { "Content-Type": type });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: "rest_comment_invalid_post_id" });
    },
  );
});
