import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unreadable, withUnreadable } from "#tests/support/unreadable.ts";
import { says } from "../../server/wordpress/support/fakeWordPress.ts";
import { newFolder, readArticle, readEdition, takeOnce } from "./support/takeOnce.ts";
import { TakeSite } from "./support/takeSite.ts";

let site: TakeSite;
let folder: string;

beforeEach(async () => {
  site = await TakeSite.start();
  folder = await newFolder();
});

afterEach(async () => {
  await site.fake.die();
  await rm(folder, { recursive: true, force: true });
});

test("over one story the site fails it stays as it was, or out, and the rest is taken", async () => {
  await takeOnce(site, folder);
  site.add(2, "<p>Never seen.</p>", { modified: "2024-06-01T00:00:00" });
  site.add(50, "<p>Never seen.</p>");
  site.add(51, "<p>Seen.</p>");
  const isMeant = (url: string) => /content/.test(url) && /include=[\d,]*\b(?:2|50)\b/.test(url);
  site.intercept("wp/v2/posts", isMeant, says(500, "<p>There has been a critical error"));
  const report = await takeOnce(site, folder);
  const skipped = report.notes("Skipped");
  expect(skipped).toEqual([
    expect.stringMatching(/^post 2: .* answered 500\. It stays as it was\.$/),
    expect.stringMatching(/^post 50: .* answered 500\.$/),
  ]);
  expect(JSON.stringify(await readArticle(folder, "story-2"))).toContain("The words of story 2.");
  expect((await readEdition(folder)).get("ids.json")).toEqual({ ids: [1, 2, 3, 51] });
});

test("a story that cannot be read stays as it was, or out, and is named; the rest is taken", async () => {
  await takeOnce(site, folder);
  site.add(2, unreadable, { modified: "2024-06-01T00:00:00" });
  site.add(50, unreadable);
  site.add(51, "<p>Seen.</p>");
  await withUnreadable(async () => {
    const report = await takeOnce(site, folder);
    expect(report.notes("Skipped")).toEqual([
      "post 2: its text could not be read (TypeError: Odd). It stays as it was.",
      "post 50: its text could not be read (TypeError: Odd).",
    ]);
  });
  expect((await readEdition(folder)).get("ids.json")).toEqual({ ids: [1, 2, 3, 51] });
});
