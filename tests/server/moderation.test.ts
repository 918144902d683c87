import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuiltProgram } from "#tests/support/buildProgram.ts";
import { buildProgram } from "#tests/support/buildProgram.ts";
import { openDatabase } from "#server/database.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

const comments = "/wp-json/wp/v2/comments";

function sendTo(server: TestServer) {
  return async (content: string, author = "Ann") => {
    const response = await fetch(server.origin + comments, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        post: 1,
        content,
        author_name: author,
        author_email: `${author.toLowerCase()}@example.org`,
      }),
    });
    return response.json();
  };
}

const publicIds = async (server: TestServer): Promise<number[]> =>
  (await (await fetch(`${server.origin}${comments}?order=asc&_fields=id`)).json()).map(({ id }: { id: number }) => id);

describe("a comment that is held", () => {
  test("is told to its author and to nobody else", async () => {
    const server = await startServer({ moderation: "all" });
    const held = await sendTo(server)("Hello");
    expect(held).toMatchObject({ status: "hold", content: { rendered: "<p>Hello</p>\n" } });
    expect(await publicIds(server)).toEqual([]);
    const alone = await fetch(`${server.origin}${comments}/${held.id}`);
    expect(alone.status).toBe(401);
    expect(await alone.json()).toMatchObject({ code: "rest_cannot_read" });
    await server.stop();
  });

  test("is the first of each author, until one is approved", async () => {
    const server = await startServer({ moderation: "first" });
    const send = sendTo(server);
    const first = await send("one");
    expect(first.status).toBe("hold");
    expect((await send("two")).status).toBe("hold");
    await server.database.execute({ sql: "UPDATE comments SET status = 'approved' WHERE id = ?", args: [first.id] });
    expect((await send("three")).status).toBe("approved");
    expect((await send("three", "Bob")).status).toBe("hold");
    await server.stop();
  });
});

describe("the moderator's command", () => {
  let program: BuiltProgram;
  let server: TestServer;
  let data: string;

  beforeAll(async () => {
    program = await buildProgram("src/server/commentsCommand.ts");
    data = await mkdtemp(join(tmpdir(), "broadsheet-moderation-"));
    const database = await openDatabase(`file:${join(data, "broadsheet.db")}`);
    server = await startServer({ database, moderation: "all" });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([program.remove(), server.stop(), rm(data, { recursive: true, force: true })]);
  });

  interface Ran {
    code: number;
    out: string;
    errors: string;
  }
  const run = (args: string[], env: Record<string, string> = {}): Promise<Ran> =>
    new Promise((resolve) => {
      const settings = { ...process.env, DATA_DIR: data, DIST_DIR: server.dist, ...env };
      execFile(process.execPath, [program.file, ...args], { env: settings }, (error, out, errors) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, errors });
      });
    });

  test("lists, approves, holds, marks and deletes while the server runs", async () => {
    expect(await run(["list"])).toEqual({ code: 0, out: "There are no comments.\n", errors: "" });
    const send = sendTo(server);
    const one = await send("Hello  there,\n\nthis is a comment with rather more than a dozen words in it");
    const two = await send("Red \u001b[31malert\u202e", "Bob");

    const { out } = await run(["list", "--status", "hold"]);
    const [first = "", second = ""] = out.split("\n");
    expect(first).toMatch(
      /^#1 {2}\| {2}hold {2}\| {2}Fish & <Chips> {2}\| {2}Ann <ann@example\.org> {2}\| {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}\| {2}Hello there, this is a comment with rather more than a dozen …$/,
    );
    expect(second).toContain("Red [31malert");
    expect(second).not.toMatch(/\u001b|\u202e/);

    expect(await run(["approve", String(one.id)])).toEqual({ code: 0, out: "Comment 1 is approved.\n", errors: "" });
    expect(await publicIds(server)).toEqual([one.id]);
    expect((await run(["list", "--status=approved"])).out).toMatch(/^#1 .*\n$/);
    expect((await run(["hold", String(one.id)])).out).toBe("Comment 1 is held.\n");
    expect(await publicIds(server)).toEqual([]);
    expect((await run(["spam", String(two.id)])).out).toBe("Comment 2 is marked as spam.\n");
    expect((await run(["list", "--status", "spam"])).out).toContain("#2");
    expect((await run(["delete", String(two.id)])).out).toBe("Comment 2 is deleted.\n");
    expect((await run(["list"])).out).not.toContain("bob@example.org");
    expect((await send("Another", "Cat")).id).toBe(3);
  }, 60_000);

  test.each([[["approve", "999"]], [["delete", "999"]]])("says what is not there: %j", async (args) => {
    expect(await run(args)).toEqual({ code: 1, out: "", errors: "There is no comment 999.\n" });
  });

  test.each([
    [[]],
    [["approve"]],
    [["approve", "x"]],
    [["approve", "1", "2"]],
    [["burn", "1"]],
    [["list", "--status"]],
    [["list", "--status", "x"]],
    [["list", "all"]],
  ])("explains itself when it does not understand: %j", async (args) => {
    const { code, out, errors } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors).toMatch(/^Usage: npm run comments -- list /);
  });

  test("says it when the comments cannot be reached", async () => {
    const { code, errors } = await run(["list"], { DATABASE_URL: `file:${join(server.dist, "index.html", "x.db")}` });
    expect(code).toBe(1);
    expect(errors).toMatch(/^The comments cannot be reached: .+\.\n$/);
  });

  test("works without the edition", async () => {
    expect((await run(["list"], { DIST_DIR: "/nowhere" })).out).toContain("story 1");
  });
});
