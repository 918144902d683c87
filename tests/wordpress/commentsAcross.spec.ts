import type { Page } from "@playwright/test";
import {
  comment,
  commentsWith,
  expectKept,
  knownReader,
  newReader,
  openDiscussion,
  postThroughOutage,
} from "./support/commenting.ts";
import { storedComments } from "./support/storedComments.ts";
import { watchContext } from "./support/watchContext.ts";
import { anyOf, test as base, expect, missing, refused } from "./support/wordPressTest.ts";

/** A reader of the paper on a static host: the browser asks WordPress itself, across origins. */
const test = base.extend<{ reading: Page }>({
  reading: async ({ browser, staticReader, changeable }, provide) => {
    const context = await browser.newContext({ baseURL: staticReader.url });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { complaints } = await watchContext(context, [staticReader.url, changeable.url]);
    await provide(await context.newPage());
    await context.close();
    const expected = anyOf(missing, refused, /net::ERR_(?:FAILED|EMPTY_RESPONSE|CONNECTION_(?:REFUSED|RESET))/);
    expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
  },
});

const path = "/2024/03/written-excerpt/";

test("stories, totals and a thread of 245 are read across origins", async ({ reading: page }) => {
  await openDiscussion(page, "/2024/04/comments-many/");
  await expect(page.getByRole("heading", { name: "245 comments" })).toBeVisible();
  await page.getByRole("link", { name: "The Harbour & Tide" }).first().click();
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "World" }).click();
  await expect(page.getByText("Page 1 of 6")).toBeVisible();
});

test("where guests may use REST, comments are published and held across origins", async ({
  reading: page,
  changeable,
}) => {
  await changeable.change({ commentsOverRest: true });
  await openDiscussion(page, path);
  await comment(page, { text: "From another origin, 3 < 4." });
  await expect(commentsWith(page, "From another origin, 3 < 4.")).toHaveCount(1);
  expect(await storedComments(changeable, "From another origin")).toMatchObject([
    { approved: "1", author: knownReader.name },
  ]);
  await comment(page, { text: "A newcomer from another origin.", ...newReader });
  await expect(commentsWith(page, "A newcomer from another origin.")).toContainText("awaiting moderation");
  await comment(page, { text: "From another origin, 3 < 4." });
  await expect(page.getByText("You have already said exactly this here.")).toBeVisible();
  await changeable.change({ flood: true });
  await comment(page, { text: "From another origin, and quickly." });
  await expect(page.getByText("You are posting comments quickly.")).toBeVisible();
  await expectKept(page, "From another origin, and quickly.");
});

test("on stock WordPress the site's own form is offered, and what was typed to take along", async ({
  reading: page,
  changeable,
}) => {
  await openDiscussion(page, path);
  await comment(page, { text: "Only the site itself takes this." });
  const sentence = "This site takes comments on its own page, and none from here.";
  await expect(page.getByRole("alert").getByText(sentence)).toBeVisible();
  await expect(page.getByText("logged in")).toHaveCount(0);
  await expectKept(page, "Only the site itself takes this.");
  const way = page.getByRole("link", { name: "Post it on the site itself" });
  await expect(way).toHaveAttribute("href", `${changeable.url}${path}#respond`);
  await page.getByRole("button", { name: "Copy your comment" }).click();
  await expect(page.getByText("Copied. It can be pasted into the form on the site.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Only the site itself takes this.");
  expect(await storedComments(changeable, "Only the site itself")).toEqual([]);
});

for (const [what, status, body, said] of [
  ["a firewall's 403", 403, "<!doctype html><h1>403 Forbidden</h1>", "gave no reason we know"],
  ["a REST API that is disabled", 401, '{"code":"rest_disabled","message":"Off."}', "comments on its own page"],
  ["a route that is gone", 404, '{"code":"rest_no_route","message":"No route."}', "comments on its own page"],
] as const) {
  test(`the site's own form is offered behind ${what} too`, async ({ reading: page, changeable }) => {
    await openDiscussion(page, path);
    const headers = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" };
    await page.route(/\/wp\/v2\/comments/, (route) =>
      route.request().method() === "GET" ? route.fallback() : route.fulfill({ status, headers, body }),
    );
    await comment(page, { text: "Behind a shut door." });
    await expect(page.getByRole("alert").getByText(said)).toBeVisible();
    await expectKept(page, "Behind a shut door.");
    const way = page.getByRole("link", { name: "Post it on the site itself" });
    await expect(way).toHaveAttribute("href", `${changeable.url}${path}#respond`);
  });
}

test("a site that goes down is not called a failure of the comment; sent again, it arrives once", async ({
  reading: page,
  changeable,
}) => {
  await changeable.change({ commentsOverRest: true });
  await openDiscussion(page, path);
  const text = "Across origins, while the site was down.";
  await postThroughOutage(page, changeable, text, "It could not be confirmed that your comment arrived.");
});
