import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDom } from "#press/openDom.ts";
import { answerFromDisk } from "#press/pages/answerFromDisk.ts";
import { editionPrintable } from "#press/pages/editionPrintable.ts";
import { printPages } from "#press/pages/printPages.ts";
import { buildEdition } from "#tests/support/buildEdition.ts";
import { layShell } from "#tests/support/layShell.ts";

const count = (text: string, part: string) => text.split(part).length - 1;

test("pages such as About are printed where an edition has them, and the comments that it carries", async () => {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-taken-"));
  await layShell(folder);
  const edition = join(folder, "edition");
  await buildEdition(edition);
  const readEdition = async (file: string): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(join(edition, file), "utf8"));
  // As a taken edition has it: nobody is there to take comments, whatever its stories say.
  await writeFile(join(edition, "site.json"), JSON.stringify({ ...(await readEdition("site.json")), api: null }));
  const about: Record<string, unknown> = {
    ...(await readEdition("articles/story-5.json")),
    id: 99,
    slug: "about",
    path: "/about/",
    isPage: true,
  };
  await writeFile(join(edition, "articles/about.json"), JSON.stringify(about));
  const { commentsOpen: _, body: __, tags: ___, updatedAt: ____, position: _____, ...summary } = about;
  await writeFile(join(edition, "pages.json"), JSON.stringify({ items: [summary] }));
  await mkdir(join(edition, "comments"));
  const said = (id: number) => ({
    id,
    parent: id === 2 ? 1 : 0,
    authorName: `Reader <${id}>`,
    authorUrl: null,
    publishedAt: `2024-01-01T00:${String(id % 60).padStart(2, "0")}:00Z`,
    html: `<p>Said ${id} <img src=x onerror=alert(1)><script>alert(2)</script></p>`,
  });
  const comments = (count: number) =>
    JSON.stringify({ comments: Array.from({ length: count }, (_, index) => said(index + 1)) });
  await writeFile(join(edition, "comments/6.json"), comments(2));
  await writeFile(join(edition, "comments/7.json"), comments(53));
  await openDom();
  answerFromDisk(edition);
  await printPages({ dist: folder, limit: 100, press: "x", open: () => editionPrintable });
  const read = (path: string) => readFile(join(folder, path, "index.html"), "utf8");

  expect(await read("about")).toContain("The text of story 5.");
  const html = await read("story-6");
  expect(html).toContain("2 comments");
  expect(html).toMatch(/id="comment-1".*Reader &lt;1&gt;.*Said 1.*<ol[^>]*><li><article id="comment-2"/s);
  expect(html).not.toMatch(/onerror|alert\(/);
  // They stand on the page once, and not in what the app is handed.
  expect(count(html, "Said 1")).toBe(1);
  expect(html).not.toContain(" style=");
  expect(html).not.toContain("<form");
  expect(html).toContain("Comments are closed.");
  const long = await read("story-7");
  expect(count(long, '<article id="comment-')).toBe(50);
  expect(long).toContain("53 comments");
  expect(long).toContain("3 older comments are shown where scripts may run.");
  expect(long).not.toContain('id="comment-3"');
  await rm(folder, { recursive: true });
});
