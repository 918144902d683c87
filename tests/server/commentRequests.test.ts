import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closedStory } from "#tests/support/buildEdition.ts";
import type { TestServer } from "#tests/support/startServer.ts";
import { startServer } from "#tests/support/startServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const good = { post: 1, author_name: "Ann", author_email: "ann@example.org", content: "First." };
const address = "/wp-json/wp/v2/comments";

function post(body: unknown) {
  const headers = { "Content-Type": "application/json" };
  return fetch(server.origin + address, { method: "POST", headers, body: JSON.stringify(body) });
}

describe("a body over 100 KB", () => {
  const tooLarge = { code: "rest_request_too_large", data: { status: 413 } };

  test("is refused by what it announces", async () => {
    const response = await post({ ...good, content: "x".repeat(102_401) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject(tooLarge);
  });

  test("is refused in pieces too, before it has ended", async () => {
    const { hostname, port } = new URL(server.origin);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let received = "";
      socket.on("data", (data) => {
        received += data.toString();
        if (received.includes("rest_request_too_large")) socket.destroy();
      });
      socket.on("close", () => resolve(received));
      socket.on("error", reject);
      socket.write(
        `POST ${address} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      // Never ended: an answer can only come from a server that stopped reading.
      for (let chunk = 0; chunk < 12; chunk += 1) socket.write(`${(10_000).toString(16)}\r\n${"x".repeat(10_000)}\r\n`);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("rest_request_too_large");
    expect((await fetch(`${server.origin}/`)).status).toBe(200);
  });
});

test("the probe names POST exactly where a comment would be let in", async () => {
  const probe = async (query: string) =>
    (await fetch(server.origin + address + query, { method: "OPTIONS" })).headers.get("Allow");
  expect(await probe("?post=1")).toBe("POST");
  expect(await probe(`?post=${closedStory}`)).toBeNull();
  expect(await probe("?post=404")).toBeNull();
  expect(await probe("")).toBeNull();
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("nobody may %s a comment that stands", async (method) => {
  const { id } = await (await post({ ...good, content: `For ${method}.` })).json();
  const change = (which: number) => fetch(`${server.origin}${address}/${which}`, { method });
  const refused = await change(id);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ code: method === "DELETE" ? "rest_cannot_delete" : "rest_cannot_edit" });
  expect((await change(id + 1)).status).toBe(404);
});
