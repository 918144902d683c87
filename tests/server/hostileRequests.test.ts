import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
afterEach(() => vi.restoreAllMocks());

/** What the server answers to these bytes, up to its closing or its first answer. */
function send(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let received = "";
    socket.on("data", (data) => {
      received += data.toString();
      if (received.includes("\r\n\r\n")) socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(received));
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

describe("no request stops the server or makes it fail", () => {
  const host = "Host: 127.0.0.1\r\n";
  test.each([
    ["percent signs that mean nothing", `GET /wp-json/%E0%A4%A HTTP/1.1\r\n${host}\r\n`, 404],
    ["the same in a query", `GET /wp-json/wp/v2/comments?post=%E0%A4%A HTTP/1.1\r\n${host}\r\n`, 400],
    ["a query of 12 KB", `GET /wp-json/wp/v2/comments?include=${"1,".repeat(6000)}1 HTTP/1.1\r\n${host}\r\n`, 200],
    ["a query of 60 KB", `GET /?${"x".repeat(60_000)} HTTP/1.1\r\n${host}\r\n`, 431],
    [
      "names of JavaScript's own",
      `GET /wp-json/wp/v2/comments?__proto__[x]=1&constructor=1&toString=2 HTTP/1.1\r\n${host}\r\n`,
      200,
    ],
    ["a method of no kind", `BREW /wp-json/wp/v2/comments HTTP/1.1\r\n${host}\r\n`, 400],
    ["a method that is not answered", `PUT /wp-json/wp/v2/comments HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n`, 404],
    ["TRACE", `TRACE /wp-json/ HTTP/1.1\r\n${host}\r\n`, 404],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["a host that is none", "GET / HTTP/1.1\r\nHost: a b<c>\r\n\r\n", 400],
    ["a host with a path", "GET / HTTP/1.1\r\nHost: a.test/x\r\n\r\n", 400],
    ["a backslash", `GET /a\\b HTTP/1.1\r\n${host}\r\n`, 400],
    ["an address that is whole", `GET http://127.0.0.1/ HTTP/1.1\r\n${host}\r\n`, 200],
    ["an address of another scheme", `GET ftp://127.0.0.1/ HTTP/1.1\r\n${host}\r\n`, 400],
    ["a star", `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 400],
    [
      "a body that is cut",
      `POST /wp-json/wp/v2/comments HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: -5\r\n\r\n{`,
      400,
    ],
    [
      "two lengths",
      `POST /wp-json/wp/v2/comments HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ["an encoding of no kind", `GET / HTTP/1.1\r\n${host}Accept-Encoding: ;;;q=,,br;q=;q=9\r\n\r\n`, 200],
    [
      "an id beyond counting",
      `GET /wp-json/wp/v2/comments?post=${"9".repeat(400)}&offset=${"9".repeat(400)} HTTP/1.1\r\n${host}\r\n`,
      200,
    ],
  ])("%s", async (_name, bytes, status) => {
    expect(statusOf(await send(bytes))).toBe(status);
    expect((await fetch(`${server.origin}/wp-json/`)).status).toBe(200);
  });

  test("a client that leaves in the middle of its comment", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { hostname, port } = new URL(server.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          "POST /wp-json/wp/v2/comments HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{",
          () => socket.destroy(),
        );
      });
      socket.on("close", () => resolve());
    });
    expect((await fetch(`${server.origin}/wp-json/`)).status).toBe(200);
    expect(log).not.toHaveBeenCalled();
  });
});

test("a failure of our own is answered as WordPress would, told to the log and to nobody else", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const broken = await startServer();
  broken.database.close();
  const response = await fetch(`${broken.origin}/wp-json/wp/v2/comments`);
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    code: "rest_internal_error",
    message: "Something went wrong on the server.",
    data: { status: 500 },
  });
  expect(response.headers.get("Access-Control-Expose-Headers")).toContain("X-WP-Total");
  expect(log).toHaveBeenCalledOnce();
  expect((await fetch(`${broken.origin}/`)).status).toBe(200);
  await broken.stop();
});
