import { afterAll, beforeAll, expect, test } from "vitest";
import { closedStory } from "#tests/support/buildEdition.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const form = { comment_post_ID: "3", comment_parent: "0", author: "Ada", email: "ada@example.org", url: "" };
const send = (fields: Record<string, string>) =>
  fetch(`${server.origin}/wp-comments-post.php`, {
    method: "POST",
    body: new URLSearchParams({ ...form, ...fields }),
    redirect: "manual",
  });

test("a form that a browser sent leads back to the story, at the new comment", async () => {
  const answer = await send({ comment: "As it always was.", redirect_to: "https://elsewhere.example/" });
  expect(answer.status).toBe(303);
  const [, id] = /^\/2023\/09\/story-3\/#comment-(\d+)$/.exec(answer.headers.get("Location") ?? "") ?? [];
  const comment = await (await fetch(`${server.origin}/wp-json/wp/v2/comments/${id}`)).text();
  expect(comment).toContain("As it always was.");
  expect(comment).toContain("Ada");
});

test("a form that does not say what it answers is about the story", async () => {
  const { comment_parent: _, ...lacking } = form;
  const body = new URLSearchParams({ ...lacking, comment: "Without a parent." });
  const answer = await fetch(`${server.origin}/wp-comments-post.php`, { method: "POST", body, redirect: "manual" });
  expect(answer.status).toBe(303);
});

test("a refusal is a page that says why and holds what was typed", async () => {
  await send({ comment: "Said <b>twice</b></textarea>." });
  const again = await send({ comment: "Said <b>twice</b></textarea>." });
  expect(again.status).toBe(409);
  expect(again.headers.get("Content-Type")).toMatch(/^text\/html/);
  const html = await again.text();
  expect(html).toContain("Duplicate comment detected");
  expect(html).toContain("Said &lt;b&gt;twice&lt;/b&gt;&lt;/textarea&gt;.");
});

test.each([
  ["nothing said", { comment: " " }, 400],
  ["no name", { comment: "x", author: "" }, 400],
  ["no address", { comment: "x", email: "nobody" }, 400],
  ["a closed story", { comment: "x", comment_post_ID: String(closedStory) }, 403],
  ["no story", { comment: "x", comment_post_ID: "999" }, 403],
  ["too much", { comment: "x".repeat(120_000) }, 413],
])("%s is refused", async (_, fields, status) => {
  const answer = await send(fields);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain("Your comment was not taken");
});

test("the form's address is no page", async () => {
  expect((await fetch(`${server.origin}/wp-comments-post.php`)).status).toBe(405);
});
