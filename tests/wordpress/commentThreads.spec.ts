import { commentsWith, openDiscussion } from "./support/commenting.ts";
import type { Reader } from "./support/startReader.ts";
import { startReader } from "./support/startReader.ts";
import { expect, test as base } from "./support/wordPressTest.ts";

/** The worker's server keeps comments for a while, and longer where the site is slow, also of tests before that posted some: this one has kept none. */
const test = base.extend<{ fresh: Reader }>({
  fresh: async ({ wordPress }, provide) => {
    const reader = await startReader(wordPress.url);
    await provide(reader);
    await reader.stop();
  },
  baseURL: async ({ fresh }, provide) => provide(fresh.url),
});

const many = "/2024/04/comments-many/";
const odd = "/2024/04/comments-odd/";

interface WireComment {
  id: number;
  post: number;
}

/** Ids of the public comments by the path of their story. */
async function publicComments(site: string): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  const stories = new Map<number, string>();
  for (const type of ["posts", "pages"]) {
    const response = await fetch(`${site}/wp-json/wp/v2/${type}?per_page=100&_fields=id,link`);
    const links = (await response.json()) as { id: number; link: string }[];
    for (const { id, link } of links) stories.set(id, new URL(link).pathname);
  }
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const response = await fetch(`${site}/wp-json/wp/v2/comments?per_page=100&page=${page}&_fields=id,post`);
    pages = Number(response.headers.get("X-WP-TotalPages"));
    for (const { id, post } of (await response.json()) as WireComment[]) {
      const path = stories.get(post) ?? String(post);
      found.set(path, [...(found.get(path) ?? []), id]);
    }
  }
  return found;
}

test("every story shows exactly the comments that the site gives out", async ({ page, wordPress }) => {
  const stories = await publicComments(wordPress.url);
  expect(stories.get(many)).toHaveLength(245);
  expect(stories.size).toBeGreaterThan(4);
  for (const [path, ids] of stories) {
    await openDiscussion(page, path);
    await expect(page.locator("#comments").getByRole("heading", { level: 2 }), path).toHaveText(
      `${ids.length} comment${ids.length === 1 ? "" : "s"}`,
    );
    // A long thread is drawn bit by bit.
    await expect(page.locator("#comments article")).toHaveCount(ids.length);
    const shown = await page
      .locator("#comments article")
      .evaluateAll((articles) => articles.map(({ id }) => Number(id.replace("comment-", ""))));
    expect(
      shown.toSorted((a, b) => a - b),
      path,
    ).toEqual(ids.toSorted((a, b) => a - b));
  }
});

test("a thread over three pages of a hundred is one tree, oldest first", async ({ page }) => {
  await openDiscussion(page, many);
  await expect(page.locator("#comments").getByRole("heading", { level: 2 })).toHaveText("245 comments");
  await expect(page.locator("#comments article")).toHaveCount(245);
  const top = await page
    .locator("#comments > ol > li, #comments > div > ol > li")
    .evaluateAll((items) => items.map((item) => Number(/Comment number (\d+)\./.exec(item.textContent ?? "")?.[1])));
  expect(top.length).toBeGreaterThan(100);
  expect(top).toEqual(top.toSorted((a, b) => a - b));
  // Number 225 stands on the third page, and answers one of the second or the first.
  await expect(page.locator("#comments li li article").filter({ hasText: /Comment number 2[34]\d\./ })).not.toHaveCount(
    0,
  );
});

test("orphans are shown, what is held or binned is not, and eight levels stay on a phone's page", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openDiscussion(page, odd);
  for (const words of ["An orphan", "A reply to one that is held.", "A reply to one in the bin.", "level 8"])
    await expect(commentsWith(page, words).first()).toBeVisible();
  for (const words of ["Held for the editor.", "In the bin.", "as the harbour paper writes"])
    await expect(page.getByText(words, { exact: true })).toHaveCount(0);
  await expect(commentsWith(page, "level 8").getByText("In reply to")).toBeVisible();
  const deepest = await commentsWith(page, "level 8").boundingBox();
  expect(deepest?.width).toBeGreaterThan(180);
  expect(await page.locator("#comments").evaluate((comments) => comments.scrollWidth)).toBeLessThanOrEqual(360);
});

test("markup in a comment is kept as far as WordPress lets readers use it", async ({ page }) => {
  await openDiscussion(page, odd);
  const marked = page.locator("#comments article").filter({ hasText: "A second paragraph" });
  await expect(marked.getByRole("strong")).toHaveText("strong");
  await expect(marked.getByRole("code")).toHaveText("a < b");
  await expect(marked.getByRole("link", { name: "a link" })).toHaveAttribute("rel", "ugc nofollow noopener");
  await expect(marked.getByRole("link", { name: "Åsa Ö & Co" })).toHaveAttribute("href", "https://asa.example/");
  await expect(marked.locator("blockquote")).toHaveText("Quoted");
});
