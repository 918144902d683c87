import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BuiltProgram } from "#tests/support/buildProgram.ts";
import { buildProgram } from "#tests/support/buildProgram.ts";
import { killAll } from "#tests/support/killAll.ts";
import { buildDist } from "#tests/support/startServer.ts";

let program: BuiltProgram;
let dist: string;
let data: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  program = await buildProgram("src/server/main.ts");
  dist = await buildDist();
}, 60_000);
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "broadsheet-program-"));
  return async () => {
    await killAll(running);
    await rm(data, { recursive: true, force: true });
  };
});
afterAll(() => Promise.all([program.remove(), rm(dist, { recursive: true, force: true })]));

interface Run {
  child: ChildProcess;
  /** Where it listens; rejects with what it said when it ends before. */
  origin: Promise<string>;
  /** Its exit code (null when killed) and all it said. */
  ended: Promise<{ code: number | null; out: string; errors: string }>;
}

function run(env: Record<string, string> = {}): Run {
  const settings = { ...process.env, PORT: "0", DATA_DIR: data, DIST_DIR: dist, FLOOD_SECONDS: "0", ...env };
  const child = spawn(process.execPath, [program.file], { env: settings, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let out = "";
  let errors = "";
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  const ended = new Promise<{ code: number | null; out: string; errors: string }>((resolve) => {
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code, out, errors });
    });
  });
  const origin = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      out += text.toString();
      const address = /^Broadsheet is at (http:\S+)\/\n$/.exec(out)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on("close", () => reject(new Error(`It ended: ${errors}`)));
  });
  origin.catch(() => undefined);
  return { child, origin, ended };
}

function comment(origin: string, content: string): Promise<Response> {
  return fetch(`${origin}/wp-json/wp/v2/comments`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ post: 1, content, author_name: "Ann", author_email: "ann@example.org" }),
  });
}

async function storedComments(origin: string): Promise<{ id: number; text: string }[]> {
  const all: { id: number; text: string }[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const response = await fetch(`${origin}/wp-json/wp/v2/comments?order=asc&orderby=id&per_page=100&page=${page}`);
    pages = Number(response.headers.get("X-WP-TotalPages"));
    for (const { id, content } of await response.json())
      all.push({ id, text: content.rendered.replace(/<\/?p>|\n/g, "") });
  }
  return all;
}

describe("killed without warning", () => {
  test("it keeps every comment it answered 201 for, exactly once", async () => {
    const promised = new Map<number, string>();
    const attempted = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      const { child, origin, ended } = run();
      const address = await origin;
      const enough = 20 + round * 7;
      let promisedNow = 0;
      // Six visitors write at once, each as fast as answers come, until the connection breaks.
      const visitors = Array.from({ length: 6 }, async (_, visitor) => {
        for (let number = 0; ; number += 1) {
          const content = `round ${round} visitor ${visitor} number ${number}`;
          attempted.add(content);
          // The connection may break in the middle of an answer, too.
          const posted = await comment(address, content)
            .then((response) => (response.status === 201 ? response.json() : null))
            .catch(() => null);
          if (posted === null) return;
          promised.set(posted.id, content);
          promisedNow += 1;
          if (promisedNow === enough) child.kill("SIGKILL");
        }
      });
      await Promise.all(visitors);
      expect((await ended).code).toBeNull();
      expect(promisedNow).toBeGreaterThanOrEqual(enough);
    }

    const { child, origin, ended } = run();
    const stored = await storedComments(await origin);
    const byId = new Map(stored.map(({ id, text }) => [id, text]));
    for (const [id, content] of promised) expect(byId.get(id)).toBe(content);
    expect(new Set(stored.map(({ text }) => text)).size).toBe(stored.length);
    for (const { text } of stored) expect(attempted).toContain(text);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  }, 60_000);

  test("a retry of what was stored but not answered is met with 409", async () => {
    const first = run();
    expect((await comment(await first.origin, "Did it arrive?")).status).toBe(201);
    first.child.kill("SIGKILL");
    await first.ended;
    expect((await comment(await run().origin, "Did it arrive?")).status).toBe(409);
  });
});

describe("asked to stop", () => {
  test.each(["SIGTERM", "SIGINT"] as const)("by %s it leaves in peace and says nothing more", async (signal) => {
    const { child, origin, ended } = run();
    const address = await origin;
    expect((await fetch(address)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, out: `Broadsheet is at ${address}/\n`, errors: "" });
  });
});

describe("that cannot start says why in a sentence", () => {
  test("when the port is taken", async () => {
    const { port } = new URL(await run().origin);
    const { code, errors } = await run({ PORT: port, DATA_DIR: join(data, "other") }).ended;
    expect(code).toBe(1);
    expect(errors).toBe(`Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another with PORT.\n`);
  });

  test.each([
    [{ DIST_DIR: "/nowhere" }, "There is nothing to serve: /nowhere holds no index.html. Run `npm run build` first.\n"],
    [{ PORT: "x" }, 'PORT must be a whole number from 0 to 65535; it is "x".\n'],
    [{ PORT: "70000" }, 'PORT must be a whole number from 0 to 65535; it is "70000".\n'],
    [{ COMMENTS_MODERATION: "some" }, 'COMMENTS_MODERATION must be one of none, first, all; it is "some".\n'],
    [{ FLOOD_SECONDS: "-1" }, 'FLOOD_SECONDS must be a whole number from 0 to 86400; it is "-1".\n'],
  ])("with %j", async (env, sentence) => {
    expect(await run(env).ended).toEqual({ code: 1, out: "", errors: sentence });
  });

  test("when there is no place for the data", async () => {
    const { code, errors } = await run({ DATA_DIR: join(dist, "index.html", "data") }).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^The database file:\/.+\/data\/broadsheet\.db cannot be opened: .+\.\n$/);
  });
});

test("settings reach the server", async () => {
  const { origin } = run({ COMMENTS_MODERATION: "all", FLOOD_SECONDS: "60", HOST: "127.0.0.1" });
  const address = await origin;
  expect(await (await comment(address, "one")).json()).toMatchObject({ status: "hold" });
  expect(await (await comment(address, "two")).json()).toMatchObject({ code: "comment_flood" });
});
