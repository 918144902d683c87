import { devices } from "@playwright/test";
import type { Page } from "@playwright/test";
import { appStanding } from "./support/appStanding.ts";
import { expect, openComments, test } from "./support/paperServer.ts";

const phone = devices["iPhone 13"];
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };
const { defaultBrowserType: _, ...phoneOptions } = phone ?? { defaultBrowserType: "webkit" };

const exit = (page: Page) => page.getByRole("link", { name: "Exit mobile version" });
const goTo = (page: Page) => page.getByRole("link", { name: "Go to mobile version" });
/** Until what a new size of the window brought about has happened: media queries are told before a frame is drawn. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
const version = (page: Page) => page.evaluate(() => document.documentElement.dataset.version);
const viewportMeta = (page: Page) => page.locator("meta[name=viewport]").getAttribute("content");

test.describe("on a phone", () => {
  test.use(phoneOptions);

  test("it starts on the mobile version, whose last link leaves it and leads back", async ({ page }) => {
    await page.goto("/how-votes-become-seats/");
    expect(await version(page)).toBe("mobile");
    await expect(exit(page)).toHaveAttribute("href", "?noamp=mobile");
    await expect(exit(page)).toHaveAttribute("rel", "nofollow");
    expect(await page.locator("footer a").last().textContent()).toBe("Exit mobile version");

    const requests: string[] = [];
    const comments = page.waitForResponse(/\/wp\/v2\/comments/);
    await openComments(page);
    await comments;
    // What the app asks for when it starts has been answered, too.
    await appStanding(page);
    page.on("request", (request) => requests.push(request.url()));
    await exit(page).click();
    expect(await version(page)).toBe("desktop");
    expect(await viewportMeta(page)).toBe("width=1200");
    await expect(goTo(page)).toBeFocused();
    await expect(goTo(page)).toBeInViewport();
    await expect(page.getByText("Desktop version", { exact: true })).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.clientWidth)).toBeGreaterThanOrEqual(1200);
    expect(requests.filter((url) => url.endsWith(".json") || url.includes("wp-json"))).toEqual([]);

    await page.reload();
    expect(await version(page)).toBe("desktop");
    await goTo(page).click();
    expect(await version(page)).toBe("mobile");
    await expect(exit(page)).toBeFocused();
    expect(await viewportMeta(page)).toContain("width=device-width");
    expect(await page.evaluate(() => sessionStorage.getItem("amp_mobile_redirect_disabled"))).toBeNull();
  });

  test("the choice outlives other pages and the way back", async ({ page }) => {
    await page.goto("/");
    await exit(page).click();
    await page.getByRole("link", { name: "Economy" }).first().click();
    await expect(page.getByRole("heading", { name: "Economy", level: 1 })).toBeVisible();
    expect(await version(page)).toBe("desktop");
    await page.goBack();
    expect(await version(page)).toBe("desktop");
    await expect(goTo(page)).toBeVisible();
  });

  test("?noamp=mobile on arrival leaves the mobile version and the address", async ({ page }) => {
    await page.goto("/how-votes-become-seats/?noamp=mobile");
    expect(await version(page)).toBe("desktop");
    await expect(page).toHaveURL(/\/how-votes-become-seats\/$/);
    await page.goto("/");
    expect(await version(page)).toBe("desktop");
  });

  test("blocked storage: the choice holds for the page", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["sessionStorage", "localStorage"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      }
    });
    await page.goto("/?noamp=mobile");
    expect(await version(page)).toBe("desktop");
    await goTo(page).click();
    expect(await version(page)).toBe("mobile");
    await exit(page).click();
    await page.getByRole("link", { name: "Economy" }).first().click();
    expect(await version(page)).toBe("desktop");
  });

  test("turning the phone changes nothing", async ({ page }) => {
    await page.goto("/");
    await page.setViewportSize({ width: 844, height: 390 });
    await painted(page);
    expect(await version(page)).toBe("mobile");
    await exit(page).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await painted(page);
    expect(await version(page)).toBe("desktop");
  });

  test("neither link is printed", async ({ page }) => {
    await page.goto("/");
    await expect(exit(page)).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(exit(page)).toBeHidden();
  });
});

test.describe("on a tablet", () => {
  test.use(tablet);

  test("the desktop version shows, without a link", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("footer")).toBeVisible();
    expect(await version(page)).toBe("desktop");
    await expect(exit(page)).toHaveCount(0);
    await expect(goTo(page)).toHaveCount(0);
  });
});

test.describe("on a desk", () => {
  test("a wide window shows neither link, unless the choice is stored", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("footer")).toBeVisible();
    expect(await version(page)).toBe("desktop");
    await expect(exit(page)).toHaveCount(0);
    await page.goto("/?noamp=mobile");
    await expect(goTo(page)).toBeVisible();
    await goTo(page).click();
    await expect(goTo(page)).toHaveCount(0);
    expect(await version(page)).toBe("desktop");
  });

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
