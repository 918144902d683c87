import { devices } from "@playwright/test";
import type { Page } from "@playwright/test";
import { appStanding } from "../e2e/support/appStanding.ts";
import { expect, openComments, test } from "../e2e/support/paperServer.ts";

const { defaultBrowserType: _, ...phone } = devices["iPhone 13"] ?? { defaultBrowserType: "webkit" };
const readers = {
  phone,
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
  "narrow window": { viewport: { width: 480, height: 800 } },
} as const;

const exit = (page: Page) => page.getByRole("link", { name: "Exit mobile version" });
const goTo = (page: Page) => page.getByRole("link", { name: "Go to mobile version" });
/** Until what a new size of the window brought about has happened: media queries are told before a frame is drawn. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
const version = (page: Page) => page.evaluate(() => document.documentElement.dataset.version);
const viewportMeta = (page: Page) => page.locator("meta[name=viewport]").getAttribute("content");

/** What a reader sees: the version, and the link to the other one where there is any. */
type Seen = "mobile, with a way out" | "desktop" | "desktop, with a way back";

async function expectSeen(page: Page, seen: Seen): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute(
    "data-version",
    seen === "desktop" ? seen : (/^\w+(?=,)/.exec(seen)?.[0] ?? ""),
  );
  await expect(exit(page)).toHaveCount(seen === "mobile, with a way out" ? 1 : 0);
  await expect(goTo(page)).toHaveCount(seen === "desktop, with a way back" ? 1 : 0);
  expect(await viewportMeta(page)).toMatch(
    seen === "desktop, with a way back" ? /^width=1200$/ : /^width=device-width/,
  );
}

/** Leaves the mobile version: by its link, or, where it has none, by the address that such links lead to. */
async function leave(page: Page): Promise<void> {
  // The version is known before the first paint, the link comes with the app.
  if ((await version(page)) === "mobile") await exit(page).click();
  else await page.goto(`${start}?noamp=mobile`);
  await expectSeen(page, "desktop, with a way back");
}

async function turn(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width: height, height: width });
  await painted(page);
}

async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ["sessionStorage", "localStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
}

/** Opens another page inside the app. */
async function goOn(page: Page): Promise<void> {
  await appStanding(page);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Economy" }).click();
  await expect(page.getByRole("heading", { name: "Economy", level: 1 })).toBeVisible();
}

const start = "/trending/";
const out = "mobile, with a way out";
const back = "desktop, with a way back";

/** What happens, and what each reader sees then; null: there it cannot happen. */
const cases: [what: string, happens: (page: Page) => Promise<void>, seen: Record<keyof typeof readers, Seen | null>][] =
  [
    ["fresh", async () => {}, { phone: out, tablet: "desktop", desktop: "desktop", "narrow window": out }],
    ["exited", async (page) => exit(page).click(), { phone: back, tablet: null, desktop: null, "narrow window": back }],
    [
      "returned",
      async (page) => {
        await leave(page);
        await goTo(page).click();
      },
      { phone: out, tablet: "desktop", desktop: "desktop", "narrow window": out },
    ],
    [
      "?noamp=mobile",
      async (page) => {
        await page.goto(`${start}?noamp=mobile`);
        await expect(page).toHaveURL(/\/trending\/$/);
        await page.reload();
      },
      { phone: back, tablet: back, desktop: back, "narrow window": back },
    ],
    [
      "storage blocked",
      async (page) => {
        await blockStorage(page);
        await page.goto(start);
        await leave(page);
        await goOn(page);
      },
      { phone: back, tablet: back, desktop: back, "narrow window": back },
    ],
    ["rotation", turn, { phone: out, tablet: "desktop", desktop: "desktop", "narrow window": "desktop" }],
    [
      "rotation after leaving",
      async (page) => {
        await leave(page);
        await turn(page);
        await turn(page);
      },
      { phone: back, tablet: back, desktop: back, "narrow window": back },
    ],
    [
      "back from another page",
      async (page) => {
        await goOn(page);
        await page.goBack();
        await expect(page.getByRole("heading", { name: "Trending", level: 1 })).toBeVisible();
      },
      { phone: out, tablet: "desktop", desktop: "desktop", "narrow window": out },
    ],
    [
      "back from another page after leaving",
      async (page) => {
        await leave(page);
        await goOn(page);
        await expectSeen(page, back);
        await page.goBack();
        await expect(page.getByRole("heading", { name: "Trending", level: 1 })).toBeVisible();
      },
      { phone: back, tablet: back, desktop: back, "narrow window": back },
    ],
  ];

for (const [reader, options] of Object.entries(readers)) {
  test.describe(`on a ${reader}`, () => {
    // What keeps the paper for later has no part in this, and every reader here is a new one.
    test.use({ ...options, serviceWorkers: "block", provoked: /registration blocked by Playwright/ });

    for (const [what, happens, seen] of cases) {
      const expected = seen[reader as keyof typeof readers];
      if (expected === null) continue;
      test(`${what}: ${expected}; neither link is printed`, async ({ page }) => {
        await page.goto(start);
        await happens(page);
        await expectSeen(page, expected);
        await page.emulateMedia({ media: "print" });
        await expect(exit(page).or(goTo(page))).toBeHidden();
      });
    }
  });
}

test.describe("a phone's reader", () => {
  test.use(phone);

  test("it starts on the mobile version, whose last link leaves it and leads back", async ({ page }) => {
    const counted = page.waitForResponse(/\/wordpress-popular-posts\/v2\/views\//);
    await page.goto("/how-votes-become-seats/");
    expect(await version(page)).toBe("mobile");
    await expect(exit(page)).toHaveAttribute("href", "?noamp=mobile");
    await expect(exit(page)).toHaveAttribute("rel", "nofollow");
    expect(await page.locator("footer a").last().textContent()).toBe("Exit mobile version");

    const requests: string[] = [];
    const comments = page.waitForResponse(/\/wp\/v2\/comments/);
    await openComments(page);
    await comments;
    // Who has had a story open for five seconds is counted; and what the app asks for when it starts has been answered, too.
    await counted;
    await appStanding(page);
    page.on("request", (request) => requests.push(request.url()));
    await exit(page).click();
    expect(await version(page)).toBe("desktop");
    expect(await viewportMeta(page)).toBe("width=1200");
    await expect(goTo(page)).toBeFocused();
    await expect(goTo(page)).toBeInViewport();
    await expect(page.getByText("Desktop version", { exact: true })).toBeAttached();
    await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBeGreaterThanOrEqual(1200);
    expect(requests.filter((url) => url.endsWith(".json") || url.includes("wp-json"))).toEqual([]);

    await page.reload();
    expect(await version(page)).toBe("desktop");
    await goTo(page).click();
    expect(await version(page)).toBe("mobile");
    await expect(exit(page)).toBeFocused();
    expect(await viewportMeta(page)).toContain("width=device-width");
    expect(await page.evaluate(() => sessionStorage.getItem("amp_mobile_redirect_disabled"))).toBeNull();
  });
});

test.describe("on a desk", () => {
  test("a narrow window has the mobile version; leaving it gives the whole desktop layout", async ({ page }) => {
    await page.setViewportSize({ width: 480, height: 800 });
    await page.goto("/");
    expect(await version(page)).toBe("mobile");
    await exit(page).click();
    expect(await version(page)).toBe("desktop");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThanOrEqual(1200);
    await page.setViewportSize({ width: 1300, height: 800 });
    await page.setViewportSize({ width: 480, height: 800 });
    expect(await version(page)).toBe("desktop");
    await expect(goTo(page)).toBeAttached();
  });
});
