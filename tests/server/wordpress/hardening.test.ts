import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { rawRequest } from "#tests/support/rawRequest.ts";
import { FakeWordPress, says } from "./support/fakeWordPress.ts";
import type { Paper } from "./support/startPaper.ts";
import { startPaper } from "./support/startPaper.ts";

let site: FakeWordPress;
let paper: Paper;
beforeAll(async () => {
  site = await FakeWordPress.start();
  paper = await startPaper(site.home, { limits: { missingBytes: 40_000, cacheBytes: 200_000, mostWaiting: 30 } });
});
afterAll(() => Promise.all([paper.stop(), site.die()]));
afterEach(() => site.answers.clear());

const get = (path: string) => rawRequest(paper.origin, path);
const posts = "/wp-json/wp/v2/posts";

test("the site is asked sixteen things at once; others wait for their turn, and more than may wait are turned away", async () => {
  let running = 0;
  let most = 0;
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  site.answers.set("wp/v2/posts", (_request, response) => {
    running += 1;
    most = Math.max(most, running);
    void gate.then(() => {
      running -= 1;
      response.writeHead(200, { "Content-Type": "application/json" }).end('[{"id":1}]');
    });
  });
  const statuses: number[] = [];
  const answers = Array.from({ length: 60 }, async (_, index) => {
    const { status } = await get(`${posts}?crowd=${index}`);
    statuses.push(status);
  });
  await expect.poll(() => statuses, { timeout: 20_000 }).toEqual(Array.from({ length: 60 - 16 - 30 }, () => 503));
  letGo();
  await Promise.all(answers);
  expect(most).toBe(16);
  expect(statuses.filter((status) => status === 200)).toHaveLength(16 + 30);
});

test("two hundred addresses where nothing is push out no story, and are themselves asked for once", async () => {
  await get(`${posts}?slug=hello`);
  const before = site.count("wp/v2/posts");
  site.answers.set("wp/v2/posts", says(200, "[]"));
  for (let number = 0; number < 200; number += 1) await get(`${posts}?slug=nothing-${number}`);
  expect(site.count("wp/v2/posts")).toBe(before + 200);
  await get(`${posts}?slug=nothing-199`);
  await get(`${posts}?slug=hello`);
  expect(site.count("wp/v2/posts")).toBe(before + 200);
});

test("what has gone does not come back when the site is down", async () => {
  await get(`${posts}?slug=withdrawn`);
  site.answers.set("wp/v2/posts", says(200, '[{"id":7}]'));
  paper.pass(120_000);
  expect((await get(`${posts}?slug=withdrawn`)).body.toString()).toBe('[{"id":7}]');
  site.answers.set("wp/v2/posts", says(200, "[]"));
  paper.pass(120_000);
  expect((await get(`${posts}?slug=withdrawn`)).body.toString()).toBe("[]");
  site.answers.set("wp/v2/posts", says(503, "{}"));
  paper.pass(120_000);
  expect((await get(`${posts}?slug=withdrawn`)).body.toString()).toBe("[]");
});

test("what has come does not go when the site is down", async () => {
  const comments = "/wp-json/wp/v2/comments?post=5";
  site.answers.set("wp/v2/comments", says(200, "[]"));
  expect((await get(comments)).body.toString()).toBe("[]");
  site.answers.set("wp/v2/comments", says(200, '[{"id":1}]'));
  paper.pass(120_000);
  expect((await get(comments)).body.toString()).toBe('[{"id":1}]');
  site.answers.set("wp/v2/comments", says(503, "{}"));
  paper.pass(120_000);
  expect((await get(comments)).body.toString()).toBe('[{"id":1}]');
});

test("no failure tells a reader's password, however its name is written", async () => {
  site.answers.set("wp/v2/posts/9", says(200, "<p>Not JSON"));
  for (const name of ["password", "pass%77ord"]) {
    const { status, body } = await get(`${posts}/9?${name}=Tr0ub4dor&_fields=id`);
    expect(status).toBe(502);
    expect(body.toString()).toContain("posts/9?");
    expect(body.toString()).not.toContain("Tr0ub4dor");
  }
});

test("a route in the query is refused under every name that PHP reads as rest_route", async () => {
  for (const name of ["rest_route", "rest.route", "rest[route", "rest%5Broute", "rest_route[]", "+rest_route"]) {
    await get(`${posts}?${name}=/wp/v2/users&crossed=1`);
    expect(site.last().url, name).toBe("/wp-json/wp/v2/posts?crossed=1");
    paper.pass(120_000);
  }
});
