import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const form = {
  comment_post_ID: "3",
  comment_parent: "0",
  url: "",
  author: "Ada",
  email: "ada@example.org",
  comment: "Cheap <b>pills</b>.",
};
const sendForm = (fields: Record<string, string>) => {
  const body = new URLSearchParams({ ...form, ...fields });
  return fetch(`${server.origin}/wp-comments-post.php`, { method: "POST", body, redirect: "manual" });
};

async function stored(): Promise<number> {
  const { rows } = await server.database.execute("SELECT COUNT(*) AS n FROM comments");
  return Number(rows[0]?.n);
}

test("who fills in the field that no person sees is refused, politely and with what was typed", async () => {
  const answer = await sendForm({ topic: "https://pills.example/" });
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain("A field that is to stay empty was filled in.");
  expect(html).toContain("Cheap &lt;b&gt;pills&lt;/b&gt;.");
  expect(await stored()).toBe(0);
});

test("the other door knows it too", async () => {
  const body = JSON.stringify({
    post: 3,
    author_name: "Ada",
    author_email: "ada@example.org",
    content: "x",
    topic: "y",
  });
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${server.origin}/wp-json/wp/v2/comments`, { method: "POST", headers, body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "rest_comment_trap_filled" });
  expect(await stored()).toBe(0);
});

test("a form that has it empty is taken", async () => {
  expect((await sendForm({ topic: "", comment: "A person's words." })).status).toBe(303);
  expect(await stored()).toBe(1);
});
