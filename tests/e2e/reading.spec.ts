import { appStanding } from "./support/appStanding.ts";
import { expect, openComments, test } from "./support/paperServer.ts";
import { absent } from "./support/watch.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";

test.describe.configure({ timeout: 120_000 });

test("first visit, browse, search, comment, restart: the comment is still there", async ({
  ownContext: context,
  ownPaper: paper,
}) => {
  const page = await context.newPage();
  await page.goto("/");
  // Until the app stands a link opens a page as links always have, and moves no focus.
  await appStanding(page);
  await page.getByRole("link", { name: lead }).first().click();
  await expect(page.getByRole("heading", { name: lead, level: 1 })).toBeFocused();
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Economy" }).click();
  await expect(page.getByRole("heading", { name: "Economy", level: 1 })).toBeVisible();
  await page.getByRole("navigation", { name: "Tools" }).getByRole("link", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("inflation");
  await page.getByRole("listitem").getByRole("heading").getByRole("link").first().click();
  await expect(page).toHaveURL(/how-a-basket-of-goods|how-central-banks/);
  const address = page.url();

  await openComments(page);
  const words = "My basket has changed more than theirs.";
  await page.getByRole("textbox", { name: /^Comment/ }).fill(words);
  await page.getByRole("textbox", { name: /^Name/ }).fill("Ada Reader");
  await page.getByRole("textbox", { name: /^Email/ }).fill("ada@example.org");
  await page.getByRole("button", { name: "Post Comment" }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: words })).toBeVisible();

  await paper.stop();
  await paper.restart();
  const visitor = await context.newPage();
  await visitor.goto(address);
  await openComments(visitor);
  await expect(visitor.getByRole("paragraph").filter({ hasText: words })).toBeVisible();
});

test.describe("on a slow line", () => {
  test.use({ serviceWorkers: "block", provoked: /registration blocked by Playwright/ });

  test("a result that is pressed right after its search is opened, however long its page takes", async ({ page }) => {
    await page.route("**/assets/ArticlePage-*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.goto("/search/");
    await page.getByRole("searchbox").fill("inflation");
    await page.getByRole("listitem").getByRole("heading").getByRole("link").first().click();
    await expect(page).toHaveURL(/how-a-basket-of-goods|how-central-banks/);
    await expect(page.locator("h1")).toBeFocused();
  });
});

test("back returns to the exact place", async ({ page }) => {
  await page.goto("/");
  await appStanding(page);
  const row = page.locator("section", { has: page.getByRole("heading", { name: "Culture", level: 2 }) });
  const story = row.getByRole("heading", { level: 3 }).getByRole("link").first();
  await story.scrollIntoViewIfNeeded();
  // A click may scroll a little further before it is one.
  await page.evaluate(() => {
    addEventListener("click", () => Object.assign(window, { placeAtClick: scrollY }), { capture: true, once: true });
  });
  await story.click();
  await expect(page.locator("h1")).toBeFocused();
  const before = await page.evaluate(() => Number(Reflect.get(window, "placeAtClick")));
  expect(before).toBeGreaterThan(300);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(story).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("nothing jumps while a story arrives", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry)
          Object.assign(window, { shifted: Number(Reflect.get(window, "shifted")) + Number(entry.value) });
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/how-votes-become-seats/");
  await openComments(page);
  expect(await page.evaluate(() => Number(Reflect.get(window, "shifted")))).toBeLessThan(0.1);
});

test.describe("where there is nothing", () => {
  test.use({ provoked: absent("/no-such-story/") });

  test("an address that does not exist has status 404 and a page", async ({ page }) => {
    const response = await page.goto("/no-such-story/");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
  });
});
