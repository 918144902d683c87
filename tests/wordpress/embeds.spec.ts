import { settle } from "./support/readingPage.ts";
import { pathOfStory } from "./support/readStories.ts";
import { expect, test as base } from "./support/wordPressTest.ts";

/** A reader whose browser finds stand-ins for the providers, and notes what was asked of them. */
const test = base.extend<{ asked: string[] }>({
  asked: async ({ page, baseURL }, provide) => {
    const asked: string[] = [];
    await page.route(
      (url) => url.origin !== baseURL,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: "text/html", body: "<p>A film plays.</p>" });
      },
    );
    await provide(asked);
  },
});

test.use({ expected: /^request to https:\/\/www\.youtube-nocookie\.com\// });

test("an embed names its provider and asks nothing of it until it is pressed", async ({ page, asked, wordPress }) => {
  await page.goto(await pathOfStory(wordPress.url, "classic-embeds"));
  await settle(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.getByRole("button", { name: "Load from YouTube" }).first()).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Load from YouTube" }).first().click();
  const frame = page.locator("iframe");
  await expect(frame).toHaveCount(1);
  await expect(frame).toHaveAttribute("sandbox", /allow-scripts/);
  await expect(frame).not.toHaveAttribute("sandbox", /allow-top-navigation/);
  await expect(page.frameLocator("iframe").getByText("A film plays.")).toBeVisible();
  expect(asked.map((url) => new URL(url).host)).toEqual(["www.youtube-nocookie.com"]);
});

test("a provider that is always allowed is loaded at the next visit, the others are not", async ({
  page,
  asked,
  wordPress,
}) => {
  await page.goto(await pathOfStory(wordPress.url, "classic-embeds"));
  await page.getByRole("button", { name: "Always allow YouTube" }).first().click();
  await expect(page.locator("iframe").first()).toBeVisible();
  await page.reload();
  await settle(page);
  await expect(page.locator("iframe[src*='youtube-nocookie.com']").first()).toBeAttached();
  await expect(page.getByRole("button", { name: "Load from Vimeo" }).first()).toBeVisible();
  expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(["www.youtube-nocookie.com"]));
});
