import { describe, expect, test } from "vitest";
import { createWordPressSource } from "#sources/wordpress/wordpressSource.ts";
import type { FakeWordPress } from "#tests/support/fakeWordPress.ts";
import { openWordPress } from "#tests/support/fakeWordPress.ts";
import { die } from "#tests/support/fakeWordPressComments.ts";

const form = "/wp-comments-post.php";
const draft = {
  content: "It's 1 < 2 & <b>so</b> :-) …\n\nAnd on",
  authorName: "Ada",
  authorEmail: "ada@example.org",
  authorUrl: "",
  parent: 0,
};
const post = () => createWordPressSource("/site.json").postComment(105, draft);

/** A WordPress as it comes: REST takes no comments of guests. */
function openStock(): FakeWordPress {
  const paper = openWordPress();
  paper.comments.guestsMayPost = false;
  return paper;
}

const methods = (paper: FakeWordPress) => paper.requested.slice(1).map((request) => request.replace(/[?].*/, ""));

describe("REST where it lets guests in", () => {
  test("is asked once a visit whether it does", async () => {
    const paper = openWordPress();
    const source = createWordPressSource("/site.json");
    expect(await source.postComment(105, draft)).toMatchObject({ status: "approved" });
    paper.comments.holds = true;
    expect(await source.postComment(105, draft)).toMatchObject({ status: "held" });
    const rest = "/wp-json/wp/v2/comments";
    expect(methods(paper)).toEqual([`OPTIONS ${rest}`, `POST ${rest}`, `POST ${rest}`]);
    expect(JSON.parse(String(paper.posted[0]))).toMatchObject({
      post: 105,
      content: "It's 1 &lt; 2 &amp; &lt;b&gt;so&lt;/b&gt; :-) …\n\nAnd on",
    });
  });

  test("is the only one across origins, without a probe that could not be read", async () => {
    const paper = openWordPress({ api: "http://localhost:3000/wp-json/" });
    paper.comments.guestsMayPost = false;
    await expect(post()).rejects.toMatchObject({ kind: "refused", code: "comment_on_site_only" });
    expect(methods(paper)).toEqual(["POST /wp-json/wp/v2/comments"]);
  });

  test.each([
    [401, { code: "rest_disabled", message: "The REST API is disabled." }, "comment_on_site_only"],
    [404, { code: "rest_no_route", message: "No route was found." }, "comment_on_site_only"],
    [403, "<h1>403 Forbidden</h1>", null],
    [403, { code: "rest_comment_closed", message: "Sorry, comments are closed." }, "rest_comment_closed"],
  ])("is shut across origins where it answers %i %o", async (status, body, code) => {
    const answer = () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
    openWordPress({ api: "http://localhost:3000/wp-json/" }).answer("/wp-json/wp/v2/comments", answer);
    await expect(post()).rejects.toMatchObject({ kind: "refused", code });
  });
});

/** What WordPress compares with what it stored, it must not have changed in storing. */
test.each([true, false])(
  "names and backslashes go as WordPress would leave them (guests in REST: %s)",
  async (rest) => {
    const paper = rest ? openWordPress() : openStock();
    const odd = { ...draft, content: "C:\\notes\\0", authorName: "Kim \\ Sons & <3" };
    await createWordPressSource("/site.json").postComment(105, odd);
    const body = String(paper.posted[0]);
    const sent: unknown = rest ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    const [content, name] = ["C:&#092;notes&#092;0", "Kim &#092; Sons &amp; &lt;3"];
    expect(sent).toMatchObject(rest ? { content, author_name: name } : { comment: content, author: name });
  },
);

describe("the form address of stock WordPress", () => {
  test("takes a comment and leads back to it", async () => {
    const paper = openStock();
    expect(await post()).toMatchObject({ status: "approved", comment: { id: 1, authorName: "Ada", parent: 0 } });
    expect(methods(paper)).toEqual(["OPTIONS /wp-json/wp/v2/comments", `POST ${form}`, "GET /wp-json/wp/v2/comments"]);
    const sent = new URLSearchParams(String(paper.posted[0]));
    expect(Object.fromEntries(sent)).toMatchObject({
      comment_post_ID: "105",
      comment_parent: "0",
      author: "Ada",
      email: "ada@example.org",
      comment: "It's 1 &lt; 2 &amp; &lt;b&gt;so&lt;/b&gt; :-) …\n\nAnd on",
    });
    expect(sent.get("redirect_to")).toMatch(/^\/wp-json\/wp\/v2\/comments\?post=105&/);
    expect(sent.has("wp-comment-cookies-consent")).toBe(false);
  });

  test("tells of one that is held, which its writer sees in their own words", async () => {
    const paper = openStock();
    paper.comments.holds = true;
    const { status, comment } = await post();
    expect([status, comment.id, comment.html]).toEqual([
      "held",
      1,
      "<p>It's 1 &lt; 2 &amp; &lt;b>so&lt;/b> :-) …</p><p>And on</p>",
    ]);
  });

  test("knows its own comment among others that came at the same moment", async () => {
    const paper = openStock();
    paper.answer(form, async (request) => {
      const answer = await paper.comments.answerForm(request);
      paper.comments.add({ post: 105, author_name: "Ada", content: { rendered: "<p>Something else</p>" } });
      paper.comments.add({ post: 105, author_name: "Bob" });
      return answer;
    });
    expect(await post()).toMatchObject({ status: "approved", comment: { id: 1 } });
  });

  test("says nothing of one that was binned: neither published nor refused, it waits", async () => {
    const paper = openStock();
    paper.comments.add({ id: 7, post: 105, author_name: "Bob" });
    paper.answer(
      form,
      () => new Response(null, { status: 302, headers: { Location: "/wp-json/wp/v2/comments?post=105#comment-9" } }),
    );
    const { status, comment } = await post();
    expect([status, comment.id < 0]).toEqual(["held", true]);
  });

  test("may be led to a page by a plugin: then REST is asked what became of the comment", async () => {
    const paper = openStock();
    paper.answer("/thanks/", () => new Response("<!doctype html><p>Thank you"));
    paper.answer(form, async (request) => {
      await paper.comments.answerForm(request);
      return new Response(null, { status: 302, headers: { Location: "/thanks/" } });
    });
    expect(await post()).toMatchObject({ status: "approved", comment: { id: 1 } });
    paper.answer("/wp-json/wp/v2/comments?post=105&per_page", () => new Response("", { status: 500 }));
    await expect(post()).rejects.toMatchObject({ kind: "offline" });
  });

  test.each([
    ["a plugin's thanks for one that waits", "/thanks/", true, () => new Response("<!doctype html><p>Thank you")],
    ["a wall", "/wp-login.php", false, () => new Response("<!doctype html><p>Log in")],
    ["its own address, as a question", form, false, () => new Response("Method Not Allowed", { status: 405 })],
  ])("may lead to %s: what nobody lists may not have come", async (_, location, arrives, page) => {
    const paper = openStock();
    paper.comments.holds = true;
    paper.comments.add({ post: 105, author_name: "Bob" });
    paper.answer(location, page);
    paper.answer(form, async (request) => {
      if (request.method === "GET") return page();
      if (arrives) await paper.comments.answerForm(request);
      return new Response(null, { status: 302, headers: { Location: location } });
    });
    await expect(post()).rejects.toMatchObject({ kind: "offline" });
  });

  test("stands in WordPress' own folder", async () => {
    const paper = openWordPress({ api: "/blog/index.php?rest_route=/" });
    paper.comments.guestsMayPost = false;
    paper.answer("/blog/wp-comments-post.php", (request) => paper.comments.answerForm(request));
    expect(await post()).toMatchObject({ status: "approved" });
    expect(methods(paper)).toContain("POST /blog/wp-comments-post.php");
  });

  test.each([
    [200, "Please fill the required fields.", "rest_comment_author_data_required"],
    [200, "Please enter a valid email address.", "rest_invalid_param"],
    [200, "Please type your comment text.", "rest_comment_content_invalid"],
    [200, "Your comment is too long.", "comment_content_column_length"],
    [200, "Your name is too long.", "comment_author_column_length"],
    [200, "Your email address is too long.", "comment_author_email_column_length"],
    [200, "Your URL is too long.", "comment_author_url_column_length"],
    [403, "Sorry, comments are closed for this item.", "rest_comment_closed"],
    [403, "Sorry, you must be logged in to comment.", "rest_comment_login_required"],
    [409, "Duplicate comment detected; it looks as though you&#8217;ve already said that!", "comment_duplicate"],
    [429, "You are posting comments too quickly. Slow down.", "comment_flood"],
    [409, "Doppelter Kommentar wurde entdeckt.", "comment_duplicate"],
    [429, "Du schreibst die Kommentare zu schnell.", "comment_flood"],
    [200, "Bitte fülle die erforderlichen Felder aus.", "wp_die"],
    [403, "Kommentare sind geschlossen.", "wp_die"],
  ])("answers %i “%s”, which is %s", async (status, sentence, code) => {
    openStock().answer(form, () => die(status, sentence));
    const message = sentence.replace("&#8217;", "’");
    await expect(post()).rejects.toMatchObject({ kind: "refused", code, message });
  });

  test("may say it as a page", async () => {
    const page =
      '<!DOCTYPE html><title>Comment Submission Failure</title><div class="wp-die-message"><p><strong>Error:</strong> Please type your comment text.</p></div>';
    openStock().answer(form, () => new Response(page));
    await expect(post()).rejects.toMatchObject({
      code: "rest_comment_content_invalid",
      message: "Please type your comment text.",
    });
  });

  test.each([
    ["an unknown story", () => new Response(""), { kind: "refused", code: "rest_comment_invalid_post_id" }],
    [
      "a page of something else",
      () => new Response("<!doctype html><p>Are you human?"),
      { kind: "broken", message: expect.stringContaining("Are you human?") },
    ],
    [
      "a server that failed",
      () => die(500, "Critical error."),
      { kind: "broken", message: expect.stringContaining("answered 500") },
    ],
    ["a server in front that gave up", () => new Response("", { status: 504 }), { kind: "offline" }],
    ["a firewall", () => new Response("<h1>403 Forbidden</h1>", { status: 403 }), { kind: "refused", code: null }],
    ["a form that is not there", () => new Response("<h1>Not Found", { status: 404 }), { kind: "broken" }],
    [
      "a redirect to another host",
      () => new Response(null, { status: 302, headers: { Location: "https://other.example/" } }),
      { kind: "offline" },
    ],
  ])("answers %s", async (_, answer, failure) => {
    openStock().answer(form, answer);
    await expect(post()).rejects.toMatchObject(failure);
  });

  test("is tried where REST does not answer the probe; what does not come back is not called a failure", async () => {
    const paper = openStock();
    paper.answer("/wp-json/wp/v2/comments?post=105", () => new Response("Method Not Allowed", { status: 405 }));
    paper.answer(form, () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(post()).rejects.toMatchObject({ kind: "offline" });
  });
});
