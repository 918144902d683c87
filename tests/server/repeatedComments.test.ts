import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
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

function post(body: unknown, headers: Record<string, string> = {}, origin = server.origin) {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
  return fetch(`${origin}/wp-json/wp/v2/comments`, init);
}

async function stored(): Promise<number> {
  const { rows } = await server.database.execute("SELECT COUNT(*) AS n FROM comments");
  return Number(rows[0]?.n);
}

describe("the same comment again", () => {
  const said = "Duplicate comment detected; it looks as though you&#8217;ve already said that!";
  test.each([
    ["word for word", { ...good }],
    ["with other line ends and blanks round it", { ...good, content: " First.\r\n" }],
    ["under another name", { ...good, author_name: "Bob" }],
    ["from another e-mail", { ...good, author_email: "bob@example.org" }],
  ])("%s is a duplicate", async (_name, again) => {
    expect((await post(good)).status).toBe(201);
    const response = await post(again);
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({ code: "comment_duplicate", message: said, data: { status: 409 } });
    expect(await stored()).toBe(1);
  });

  test.each([
    ["on another story", { ...good, post: 2 }],
    ["as a reply", { ...good, parent: 1 }],
    ["by somebody else", { ...good, author_name: "Bob", author_email: "bob@example.org" }],
  ])("%s is another comment", async (_name, other) => {
    await post(good);
    expect((await post(other)).status).toBe(201);
  });

  test("with markup that is taken out is caught all the same", async () => {
    const marked = { ...good, content: "1 < 2 <script>x</script> &lt;b&gt;" };
    await post(marked);
    expect((await post(marked)).status).toBe(409);
  });

  test("sent ten times at once is stored once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(good)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(await stored()).toBe(1);
  });
});

describe("comments too close together", () => {
  let clock = Date.parse("2024-01-01T00:00:00Z");
  let slow: TestServer;
  beforeAll(async () => {
    slow = await startServer({ floodSeconds: 15, trustProxy: true, now: () => clock });
  });
  afterAll(() => slow.stop());
  const send = (content: string, email: string, ip: string) =>
    post({ ...good, content, author_email: email }, { "X-Forwarded-For": `9.9.9.9, ${ip}` }, slow.origin);

  test("are refused by address or e-mail for fifteen seconds, then let in", async () => {
    expect((await send("one", "ann@example.org", "10.0.0.1")).status).toBe(201);
    const byAddress = await send("two", "bob@example.org", "10.0.0.1");
    expect(byAddress.status).toBe(400);
    expect(await byAddress.json()).toEqual({
      code: "comment_flood",
      message: "You are posting comments too quickly. Slow down.",
      data: { status: 400 },
    });
    expect((await send("two", "ann@example.org", "10.0.0.2")).status).toBe(400);
    expect((await send("two", "cat@example.org", "10.0.0.3")).status).toBe(201);
    clock += 14_000;
    expect((await send("three", "ann@example.org", "10.0.0.1")).status).toBe(400);
    clock += 1000;
    expect((await send("three", "ann@example.org", "10.0.0.1")).status).toBe(201);
    expect((await send("three", "ann@example.org", "10.0.0.1")).status).toBe(409);
  });
});
