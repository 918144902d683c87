import { appStanding } from "./support/appStanding.ts";
import { expect, openComments, test } from "./support/paperServer.ts";

// React says that the page is not as it was printed.
test.use({ provoked: /Minified React error #4(?:18|25)|Hydration failed/ });

test("where a translator was at the page before the app, the story is set anew, with all its words", async ({
  page,
}) => {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      const words = Object.assign(document.createElement("font"), { textContent: "Wie aus Stimmen Sitze werden" });
      document.querySelector("h1")?.replaceChildren(words);
    });
  });
  await page.goto("/how-votes-become-seats/");
  await appStanding(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How votes become seats");
  await expect(page.getByRole("main").getByRole("paragraph").nth(4)).toBeVisible();
  await openComments(page);
  await expect(page.getByRole("complementary").getByRole("listitem").first()).toBeVisible();
});
