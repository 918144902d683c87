import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { buildDist, startServer } from "#tests/support/startServer.ts";

const path = "/edition/files/abc/talk.mp3";
/** Longer than one chunk of a stream. */
const sound = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));

let server: TestServer;
beforeAll(async () => {
  const dist = await buildDist();
  await mkdir(join(dist, "edition/files/abc"), { recursive: true });
  await writeFile(join(dist, path), sound);
  await writeFile(join(dist, "edition/files/abc/silence.mp3"), "");
  await writeFile(join(dist, "edition/files/abc/report.pdf"), sound);
  server = await startServer({ dist, editionDir: join(dist, "edition") });
});
afterAll(() => server.stop());

const get = (headers: Record<string, string> = {}, method = "GET", at = path) =>
  rawRequest(server.origin, at, headers, method);

test("a recording comes whole, and says that parts may be asked for", async () => {
  const { status, headers, body } = await get();
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "audio/mpeg",
    "accept-ranges": "bytes",
    "content-length": "200000",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(body.equals(sound)).toBe(true);
});

describe("a part", () => {
  test.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-1", 0, 1],
    ["bytes=100000-", 100_000, 199_999],
    ["bytes=70000-140000", 70_000, 140_000],
    ["bytes=199990-900000", 199_990, 199_999],
    ["bytes=-10", 199_990, 199_999],
    ["bytes=-900000", 0, 199_999],
  ])("%s", async (range, from, to) => {
    const { status, headers, body } = await get({ Range: range });
    expect(status).toBe(206);
    expect(headers["content-range"]).toBe(`bytes ${from}-${to}/200000`);
    expect(headers["content-length"]).toBe(String(to - from + 1));
    expect(body.equals(sound.subarray(from, to + 1))).toBe(true);
  });

  test.each(["bytes=200000-", "bytes=900000-900001", "bytes=-0"])("%s is not there", async (range) => {
    const { status, headers, body } = await get({ Range: range });
    expect([status, headers["content-range"], body.length]).toEqual([416, "bytes */200000", 0]);
  });

  test.each(["bytes=5-2", "bytes=0-1,4-5", "bytes=", "bytes=-", "lines=0-1", "bytes=a-b"])(
    "%s is none: the whole comes",
    async (range) => {
      const { status, body } = await get({ Range: range });
      expect([status, body.length]).toEqual([200, 200_000]);
    },
  );
});

test("a part of what has changed meanwhile is the whole", async () => {
  const { etag } = (await get()).headers;
  expect((await get({ Range: "bytes=0-1", "If-Range": String(etag) })).status).toBe(206);
  expect((await get({ Range: "bytes=0-1", "If-Range": '"another"' })).status).toBe(200);
  expect((await get({ Range: "bytes=0-1", "If-Range": "Wed, 21 Oct 2026 07:28:00 GMT" })).status).toBe(200);
  expect((await get({ Range: "bytes=0-1", "If-None-Match": String(etag) })).status).toBe(304);
});

test("HEAD tells the length and sends nothing; a recording without a byte is one", async () => {
  const { status, headers, body } = await get({ Range: "bytes=0-9" }, "HEAD");
  expect([status, headers["content-length"], body.length]).toEqual([206, "10", 0]);
  const silence = await get({}, "GET", "/edition/files/abc/silence.mp3");
  expect([silence.status, silence.headers["content-length"]]).toEqual([200, "0"]);
  expect((await get({ Range: "bytes=0-" }, "GET", "/edition/files/abc/silence.mp3")).status).toBe(416);
});
