import { checkHtml } from "../support/checkHtml.ts";
import { javaTimeLimit } from "../support/prepareJava.ts";
import { expect, test } from "./support/paperServer.ts";
import { fillIn, holdScripts, isStarted, listed } from "./support/printedPage.ts";
import { absent } from "./support/watch.ts";

const story = "/how-votes-become-seats/";
const headline = "How votes become seats";
const nowhere = ["/no-such-story/", "/category/no-such-section/", "/tag/no-such-tag/"];

test.use({ provoked: absent(...nowhere) });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("front page, story and section are whole, and their links lead on", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Broadsheet");
    await page.getByRole("link", { name: "Seoul brings Tokyo and Beijing back to one table" }).last().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Seoul brings Tokyo and Beijing back to one table",
    );
    await expect(page.getByRole("main").getByRole("paragraph").nth(4)).toBeVisible();
    await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "World" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("World");
    await page.getByRole("heading", { name: headline }).getByRole("link").click();
    await expect(page).toHaveURL(story);
  });

  const lists = {
    "/category/political-ideologies/": "Political Ideologies",
    "/category/political-ideologies/page/2/": "Political Ideologies",
    "/tag/elections/": "Elections",
    "/author/politics-desk/": "The Politics Desk",
    "/author/politics-desk/page/2/": "The Politics Desk",
    "/trending/": "Trending",
  };
  for (const [path, title] of Object.entries(lists)) {
    test(`${path} lists its stories, and each leads to all of its words`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
      const links = listed(page);
      const titles = await links.allInnerTexts();
      expect(titles.length).toBeGreaterThan(0);
      const last = titles.at(-1) ?? "";
      await links.last().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(last);
      await expect(page.getByRole("main").getByRole("paragraph").nth(4)).toBeVisible();
    });
  }

  test("a long section is gone through page by page, there and back", async ({ page }) => {
    await page.goto("/category/political-ideologies/");
    const titles = () => listed(page).allInnerTexts();
    const first = await titles();
    await page.getByRole("link", { name: "Older stories" }).click();
    await expect(page).toHaveURL("/category/political-ideologies/page/2/");
    // Its address is there before all of its words.
    await page.waitForLoadState();
    const second = await titles();
    expect([first.length, second.length]).toEqual([10, 2]);
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    await page.getByRole("link", { name: "Newer stories" }).click();
    await expect(page).toHaveURL("/category/political-ideologies/");
    await page.waitForLoadState();
    expect(await titles()).toEqual(first);
  });

  test("what is not there says so, and leads on", async ({ page }) => {
    const answer = await page.goto("/no-such-story/");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
    await page.getByRole("main").getByRole("link", { name: "Science" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Science");
  });

  test("a comment is sent by the form as it stands, and is there", async ({ page, request }) => {
    await page.goto(story);
    await fillIn(page, "Said without a single script.");
    await page.getByRole("button", { name: "Post Comment" }).click();
    await expect(page).toHaveURL(/\/how-votes-become-seats\/#comment-\d+$/);
    const comments = await (await request.get("/wp-json/wp/v2/comments?post=116")).text();
    expect(comments).toContain("Said without a single script.");
  });

  test("what only a script can do is not offered", async ({ page }) => {
    await page.goto(story);
    await expect(page.getByText("Text and colours")).toBeHidden();
    await expect(page.getByRole("button", { name: "Save" })).toBeHidden();
  });

  test("a page that only a script can make says so, and leads on to all that can be read", async ({ page }) => {
    for (const [path, title] of [
      ["/search/", "Search"],
      ["/saved/", "Saved stories"],
      ["/settings/", "Settings"],
      ["/outbox/", "Comments on their way"],
    ] as const) {
      await page.goto(path);
      await expect(page).toHaveTitle(`${title} – Broadsheet`);
      await page.getByRole("link", { name: "the front page" }).click();
      await expect(page.locator("h1")).toHaveText("Broadsheet");
      await page.goto(path);
      await page.getByRole("link", { name: "World", exact: true }).click();
      await expect(page.locator("h1")).toHaveText("World");
    }
  });

  test("the link below the page leads to the desktop version and back", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(story);
    const width = async () => (await page.locator("#desktop-version").boundingBox())?.width;
    expect(await width()).toBe(390);
    await page.getByRole("link", { name: "Exit mobile version" }).click();
    await expect.poll(width).toBe(1200);
    await page.getByRole("link", { name: "Go to mobile version" }).click();
    await expect.poll(width).toBe(390);
  });
});

test.describe("on a machine of another zone and language", () => {
  test.use({ timezoneId: "Pacific/Kiritimati", locale: "de-DE" });

  const paths = [
    "/",
    story,
    "/category/world/",
    "/category/political-ideologies/page/2/",
    "/tag/elections/",
    "/tag/history-of-ideas/page/2/",
    "/author/world-desk/",
    "/author/politics-desk/page/2/",
    "/trending/",
  ];
  for (const path of paths) {
    test(`the app takes ${path} over as it stands`, async ({ page }) => {
      await page.addInitScript(() =>
        addEventListener("DOMContentLoaded", () => Reflect.set(window, "printed", document.querySelector("h1"))),
      );
      await page.goto(path);
      await isStarted(page);
      // A page that did not match would have been built anew; a complaint on the console fails the test by itself.
      expect(await page.evaluate(() => Reflect.get(window, "printed") === document.querySelector("h1"))).toBe(true);
      await expect(page.locator("title")).toHaveCount(1);
      await expect(page.locator("link[rel=canonical]")).toHaveCount(1);
      await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Science" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Science" })).toBeFocused();
      expect(await page.evaluate(() => Reflect.has(window, "printed"))).toBe(true);
    });
  }

  for (const path of nowhere) {
    test(`the page that is not there is taken over as it stands at ${path}`, async ({ page }) => {
      // What was printed, and whether it is ever taken away or replaced by the shape of a page.
      await page.addInitScript(() =>
        addEventListener("DOMContentLoaded", () => {
          Reflect.set(window, "printed", document.querySelector("h1"));
          const isWhole = () => document.querySelector("main h1") && !document.querySelector("main [aria-busy=true]");
          new MutationObserver(() => {
            if (!isWhole()) Reflect.set(window, "wasBroken", true);
          }).observe(document, { childList: true, subtree: true });
        }),
      );
      await page.goto(path);
      await isStarted(page);
      expect(await page.evaluate(() => Reflect.get(window, "printed") === document.querySelector("h1"))).toBe(true);
      expect(await page.evaluate(() => Reflect.has(window, "wasBroken"))).toBe(false);
      await page.getByRole("main").getByRole("link", { name: "Science" }).first().click();
      await expect(page.getByRole("heading", { level: 1, name: "Science" })).toBeFocused();
      expect(await page.evaluate(() => Reflect.has(window, "printed"))).toBe(true);
    });
  }
});

test("the printed words stay where they are, and a link among them opens inside the app", async ({ page }) => {
  const fetched = page.waitForResponse(/how-votes-become-seats\.json$/);
  await page.goto(story);
  await page.evaluate(() => Reflect.set(window, "paragraph", document.querySelector("main article p + p")));
  await isStarted(page);
  await fetched;
  expect(await page.evaluate(() => document.contains(Reflect.get(window, "paragraph")))).toBe(true);
  await page.getByRole("complementary").getByRole("listitem").first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => Reflect.has(window, "paragraph"))).toBe(true);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.getByRole("main").getByRole("paragraph").nth(4)).toBeVisible();
});

test("what is typed and pressed before the scripts are there is not lost", async ({ page }) => {
  const letScriptsCome = await holdScripts(page);
  await page.goto(story, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await fillIn(page, "Typed early.");
  const form = page.locator("form[data-printed]");
  const place = await page.evaluate(() => scrollY);
  await expect(form).toBeVisible();
  await letScriptsCome();
  await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(place);
  // Nobody's field is taken from under their hands: the live form comes once the reader leaves the printed one.
  await expect(form).toBeVisible();
  await page.getByRole("textbox", { name: /^Email/ }).blur();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: /^Comment/ })).toHaveValue("Typed early.");
  await expect(page.getByRole("textbox", { name: /^Name/ })).toHaveValue("Ada Reader");
  await page.getByRole("button", { name: "Post Comment" }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: "Typed early." })).toBeVisible();
});

test("a menu that was opened before the scripts are there is filled once they are", async ({ page }) => {
  const letScriptsCome = await holdScripts(page);
  await page.goto(story, { waitUntil: "commit" });
  await page.getByText("Text and colours").click();
  await letScriptsCome();
  await page.getByRole("radio", { name: "Sepia" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "sepia");
});

test("an address that was not printed opens by the shell, one that does not exist by its own page", async ({
  page,
}) => {
  await page.goto("/search/?q=inflation");
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  const answer = await page.goto("/no-such-story/");
  expect(answer?.status()).toBe(404);
  expect(await answer?.text()).toContain("There is no page here");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
});

test("the Nu HTML checker finds no error on any kind of page", async () => {
  test.setTimeout(javaTimeLimit);
  const kinds = ["", "how-votes-become-seats/", "category/world/", "tag/elections/", "author/world-desk/", "trending/"];
  const files = [...kinds.map((path) => `dist/${path}index.html`), "dist/404.html", "dist/shell.html"];
  expect(await checkHtml(files)).toBe("");
});
