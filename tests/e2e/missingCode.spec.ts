import { appStanding } from "./support/appStanding.ts";
import { expect, test } from "./support/paperServer.ts";

test.use({ serviceWorkers: "block", provoked: /net::ERR_FAILED|registration blocked by Playwright/ });

test("a page whose code did not come says so, and Try again brings it once it can", async ({ page }) => {
  const code = /\/assets\/SettingsPage-/;
  await page.route(code, (route) => route.abort());
  await page.goto("/trending/");
  await appStanding(page);
  const anew = page.waitForEvent("load");
  await page.getByRole("contentinfo").getByRole("link", { name: "Settings" }).click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("No connection");
  // By itself it begins anew once, which mends a release that is no longer served; the network it cannot mend.
  await anew;
  await expect(title).toHaveText("No connection");
  await page.unroute(code);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(title).toHaveText("Settings");
});
