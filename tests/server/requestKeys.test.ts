import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildProgram } from "#tests/support/buildProgram.ts";
import { killAll } from "#tests/support/killAll.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { buildDist, startServer } from "#tests/support/startServer.ts";

const day = 24 * 3_600_000;
const good = { post: 1, author_name: "Ann", author_email: "ann@example.org", content: "Once." };
const key = "3f0c1d3a-5d0a-4c22-9f0a-3f2d3c1b7a10";

let clock = Date.parse("2024-01-01T00:00:00Z");
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ now: () => clock });
});
afterAll(() => server.stop());
afterEach(() => server.database.batch(["DELETE FROM comments", "DELETE FROM comment_keys"], "write"));

function post(body: object, headers: Record<string, string> = { "Idempotency-Key": key }, origin = server.origin) {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
  return fetch(`${origin}/wp-json/wp/v2/comments`, init);
}

async function count(table: "comments" | "comment_keys"): Promise<number> {
  return Number((await server.database.execute(`SELECT COUNT(*) AS n FROM ${table}`)).rows[0]?.n);
}

describe("a comment with a key", () => {
  test("sent again gets the same answer and is one comment", async () => {
    const first = await post(good);
    expect(first.status).toBe(201);
    clock += 1000;
    const again = await post(good);
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(await first.json());
    expect(again.headers.get("Location")).toBe(first.headers.get("Location"));
    expect(await count("comments")).toBe(1);
  });

  test("sent twelve times at once is one comment, and all hear of it", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(good)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
    expect(new Set(ids).size).toBe(1);
    expect(await count("comments")).toBe(1);
    expect(await count("comment_keys")).toBe(1);
  });

  test.each([
    ["the header in quotes", { "Idempotency-Key": `"${key}"` }, {}],
    ["the field of a body", {}, { idempotency_key: key }],
  ])("is the same by %s", async (_way, headers, field) => {
    const { id } = await (await post(good)).json();
    const again = await post({ ...good, ...field }, headers);
    expect(again.status).toBe(201);
    expect(await again.json()).toMatchObject({ id });
  });

  test.each([
    ["other words", { content: "Twice." }],
    ["another name", { author_name: "Bob" }],
    ["another e-mail", { author_email: "bob@example.org" }],
    ["another story", { post: 2 }],
    ["another parent", { parent: 1 }],
  ])("is refused with %s", async (_name, change) => {
    await post(good);
    const response = await post({ ...good, ...change });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: "rest_idempotency_key_reused", data: { status: 422 } });
    expect(await count("comments")).toBe(1);
  });

  test("that is refused keeps no key: sent again when it may, it is taken", async () => {
    expect((await post({ ...good, content: " " })).status).toBe(400);
    expect((await post(good, {})).status).toBe(201);
    expect((await post(good)).status).toBe(409);
    expect(await count("comment_keys")).toBe(0);
    await server.database.execute("DELETE FROM comments");
    expect((await post(good)).status).toBe(201);
  });

  test("is answered as then, whatever a moderator did since; once deleted it is not posted anew", async () => {
    const first = await (await post(good)).json();
    await server.database.execute("UPDATE comments SET status = 'spam'");
    expect(await (await post(good)).json()).toEqual(first);
    await server.database.execute("DELETE FROM comments");
    const gone = await post(good);
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({ code: "rest_comment_gone" });
    expect(await count("comments")).toBe(0);
  });

  test.each([["short"], ["x".repeat(129)], ["with a blank"], [`"`.repeat(9)]])("needs a sound key: %s", async (bad) => {
    const response = await post(good, { "Idempotency-Key": bad });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "rest_invalid_idempotency_key" });
    expect(await count("comments")).toBe(0);
  });

  test("is known for thirty days, and then its key is let go", async () => {
    await post(good);
    clock += 30 * day - 1000;
    expect((await post(good)).status).toBe(201);
    clock += 1000;
    await post({ ...good, content: "Another." }, { "Idempotency-Key": "another-key" });
    expect(await count("comment_keys")).toBe(1);
    expect((await post(good)).status).toBe(409);
  });

  test("leaves no word, name or address beside the comment", async () => {
    await post(good);
    const { rows } = await server.database.execute("SELECT * FROM comment_keys");
    expect(JSON.stringify(rows)).not.toMatch(/Once|Ann|example|3f0c1d3a/);
  });
});

test("of the keys no more than a hundred thousand are kept", async () => {
  await server.database.execute(
    `INSERT INTO comment_keys WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      SELECT 'key ' || i, '', 0, 'approved', ${Math.floor(clock / 1000) - 200_000} + i FROM n`,
  );
  await post(good);
  expect(await count("comment_keys")).toBe(100_000);
  const { rows } = await server.database.execute("SELECT key FROM comment_keys WHERE key IN ('key 1', 'key 2')");
  expect(rows.map((row) => row.key)).toEqual(["key 2"]);
  expect((await post(good)).status).toBe(201);
});

test("the form of a page without scripts has keys too, the same ones", async () => {
  const fields = {
    comment_post_ID: "1",
    comment_parent: "0",
    author: "Ann",
    email: "ann@example.org",
    comment: "Once.",
  };
  const send = () =>
    fetch(`${server.origin}/wp-comments-post.php`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, idempotency_key: key }),
      redirect: "manual",
    });
  const first = await send();
  const again = await send();
  expect([first.status, again.status]).toEqual([303, 303]);
  expect(again.headers.get("Location")).toBe(first.headers.get("Location"));
  expect((await post(good)).status).toBe(201);
  expect(await count("comments")).toBe(1);
});

test("no other origin is told that it may send the header", async () => {
  const preflight = await fetch(`${server.origin}/wp-json/wp/v2/comments`, {
    method: "OPTIONS",
    headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Headers": "idempotency-key" },
  });
  expect(preflight.headers.get("Access-Control-Allow-Headers")).not.toMatch(/idempotency/i);
});

describe("killed between commit and answer", () => {
  let data: string;
  const running = new Set<ChildProcess>();
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), "broadsheet-killed-"));
  });
  afterEach(async () => {
    await killAll(running);
    await rm(data, { recursive: true, force: true });
  });

  test("the comment is there once, and the same request gets the answer it never had", async () => {
    const program = await buildProgram("tests/support/dyingServer.ts");
    const dist = await buildDist();
    const run = async (fault: Record<string, string>) => {
      const env = { ...process.env, DIST_DIR: dist, DATABASE_URL: `file:${join(data, "test.db")}`, ...fault };
      const child = spawn(process.execPath, [program.file], { env, stdio: ["ignore", "pipe", "inherit"] });
      running.add(child);
      const [line] = await once(child.stdout, "data");
      return { child, origin: String(line).trim() };
    };
    // The shape of the database first: bringing it there writes too.
    await killAll([(await run({})).child]);
    const dying = await run({ DIE: "1" });
    const ended = once(dying.child, "exit");
    await expect(post(good, undefined, dying.origin)).rejects.toThrow("fetch failed");
    expect(await ended).toEqual([null, "SIGKILL"]);

    const { origin } = await run({});
    const list = async () => (await fetch(`${origin}/wp-json/wp/v2/comments?_fields=id`)).json();
    expect(await list()).toEqual([{ id: 1 }]);
    const again = await post(good, undefined, origin);
    expect(again.status).toBe(201);
    expect(await again.json()).toMatchObject({ id: 1, status: "approved", content: { rendered: "<p>Once.</p>\n" } });
    expect(await list()).toEqual([{ id: 1 }]);
    await Promise.all([program.remove(), rm(dist, { recursive: true, force: true })]);
  }, 60_000);
});
