import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let data: string;
let origin: string;
let stop: () => Promise<void>;

/** `npm run dev` on a free port, with data of its own. */
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "broadsheet-dev-"));
  const { WORDPRESS_URL: _, ...environment } = process.env;
  const words = ["node_modules/vite/bin/vite.js", "--host", "127.0.0.1", "--port", "0"];
  const child = spawn(process.execPath, words, {
    env: { ...environment, NODE_ENV: "development", NO_COLOR: "1", DATA_DIR: data, FLOOD_SECONDS: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  origin = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`Vite ended with ${code}: ${said}`)));
  });
}, 60_000);
afterAll(async () => {
  await stop();
  await rm(data, { recursive: true, force: true });
});

const json = async (path: string, init: RequestInit = {}): Promise<[number, unknown]> => {
  const answer = await fetch(origin + path, init);
  return [answer.status, await answer.json()];
};

describe("`npm run dev` with the edition", () => {
  test("serves the reader and the edition's files by itself", async () => {
    expect(
      await (await fetch(`${origin}/how-votes-become-seats/`, { headers: { Accept: "text/html" } })).text(),
    ).toContain("/src/main.tsx");
    expect(await json("/edition/site.json")).toEqual([200, expect.objectContaining({ name: "Broadsheet" })]);
  });

  test("takes a comment and has it for the next visitor", async () => {
    const body = { post: 116, content: "Written in dev.", author_name: "Ada", author_email: "ada@example.org" };
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    expect(await json("/wp-json/wp/v2/comments", init)).toEqual([
      201,
      expect.objectContaining({ post: 116, status: "approved" }),
    ]);
    expect(await json("/wp-json/wp/v2/comments?post=116")).toEqual([
      200,
      [expect.objectContaining({ author_name: "Ada", content: { rendered: "<p>Written in dev.</p>\n" } })],
    ]);
    expect(await json("/wp-json/wp/v2/comments?post=404404")).toEqual([200, []]);
  });

  test("takes the form that a browser sends without scripts, and leads back to the story", async () => {
    const fields = {
      comment_post_ID: "116",
      comment_parent: "0",
      url: "",
      author: "Ada",
      email: "ada@example.org",
      comment: "By the form, in dev.",
    };
    const body = new URLSearchParams({ ...fields, redirect_to: "/how-votes-become-seats/" });
    const answer = await fetch(`${origin}/wp-comments-post.php`, { method: "POST", body, redirect: "manual" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([
      303,
      expect.stringMatching(/^\/how-votes-become-seats\/#comment-\d+$/),
    ]);
  });

  test("counts readings and ranks by them", async () => {
    const popular = "/wp-json/wordpress-popular-posts";
    expect(await json(`${popular}/v1/popular-posts?_fields=id`)).toEqual([200, []]);
    expect((await json(`${popular}/v2/views/116`, { method: "POST" }))[0]).toBe(201);
    expect(await json(`${popular}/v1/popular-posts?_fields=id`)).toEqual([200, [{ id: 116 }]]);
  });

  test("refuses as WordPress does what is no route", async () => {
    expect(await json("/wp-json/wp/v2/nothing")).toEqual([404, expect.objectContaining({ code: "rest_no_route" })]);
  });
});
