import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { says } from "../../server/wordpress/support/fakeWordPress.ts";
import { newFolder, takeOnce } from "./support/takeOnce.ts";
import { TakeSite } from "./support/takeSite.ts";

let site: TakeSite;
let folder: string;

beforeEach(async () => {
  site = await TakeSite.start();
  folder = await newFolder();
  for (let id = 100; id < 350; id += 1) site.add(id, `<p>Story ${id}.</p>`);
});

afterEach(async () => {
  await site.fake.die();
  await rm(folder, { recursive: true, force: true });
});

test("a site whose totals are lost on the way is taken whole all the same", async () => {
  site.hidesTotals = true;
  expect((await takeOnce(site, folder)).counts).toMatchObject({ stories: 253, pages: 1 });
  expect((await takeOnce(site, folder, { limit: 150 })).counts).toMatchObject({ stories: 150, removed: 0 });
  expect(site.asked().filter((url) => /posts.*order=desc/.test(url))).toHaveLength(2);
});

test("one that sends its first page for every other is asked no further", async () => {
  const first = Array.from({ length: 100 }, (_, index) => ({
    id: 100 + index,
    link: `${site.home}story-${100 + index}/`,
  }));
  site.intercept("wp/v2/posts", (url) => !url.includes("include="), says(200, JSON.stringify(first)));
  expect((await takeOnce(site, folder)).counts.stories).toBe(100);
});
