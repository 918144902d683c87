import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { untilKept } from "../e2e/support/kept.ts";
import { expect, openComments, test } from "../e2e/support/paperServer.ts";
import { absent } from "../e2e/support/watch.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The page opens in the first of them; the others change its colours, and nothing else. */
const [first, ...others] = ["light", "dark", "sepia"] as const;

const pages = {
  "front page": "/",
  article: "/how-votes-become-seats/",
  section: "/category/political-ideologies/",
  tag: "/tag/elections/",
  author: "/author/science-desk/",
  trending: "/trending/",
  search: "/search/?q=votes",
  saved: "/saved/",
  settings: "/settings/",
  outbox: "/outbox/",
};
const versions = { mobile: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

for (const [version, viewport] of Object.entries(versions)) {
  test.describe(`axe finds nothing on the ${version} version, in any colours`, () => {
    test.use({ viewport });

    for (const [name, address] of Object.entries(pages)) {
      test(name, async ({ page }) => {
        await open(page, address);
        if (name === "article") await openComments(page);
        await expectNothingFound(page);
      });
    }

    test.describe("where there is nothing", () => {
      test.use({ provoked: absent("/no-such-story/") });

      test("not found", async ({ page }) => {
        await open(page, "/no-such-story/");
        await expectNothingFound(page);
      });
    });

    test("not on this device", async ({ ownContext, ownPaper }) => {
      const page = await ownContext.newPage();
      await page.setViewportSize(viewport);
      await page.goto("/");
      await untilKept(page, ["/edition/site.json", "/edition/front.json"]);
      await ownPaper.stop();
      await open(page, "/how-votes-become-seats/");
      await expect(page.getByRole("region", { name: "This page is not on this device" })).toBeVisible();
      await expectNothingFound(page);
    });

    test.describe("where a page breaks", () => {
      test.use({ provoked: /A planted fault|registration blocked by Playwright/, serviceWorkers: "block" });

      test("error page", async ({ page }) => {
        await page.route(/\/assets\/SettingsPage-/, (route) =>
          route.fulfill({ contentType: "text/javascript", body: 'throw new Error("A planted fault")' }),
        );
        await open(page, "/settings/");
        await expect(page.locator("h1")).toHaveText("Something went wrong on this page");
        await expectNothingFound(page);
      });
    });
  });
}

async function open(page: Page, address: string): Promise<void> {
  await page.addInitScript((theme) => localStorage.setItem("theme", theme), first);
  await page.goto(address);
  await expect(page.locator("h1")).toBeAttached();
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
}

/** Every rule in the first colours; in the others the one that looks at colours. */
async function expectNothingFound(page: Page): Promise<void> {
  // The developer's protocol may run a script where the page's own policy would not.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Runtime.evaluate", { expression: axe });
  expect(await look(page, ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]), first).toEqual([]);
  for (const theme of others) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    expect(await look(page, ["color-contrast"]), theme).toEqual([]);
  }
}

function look(page: Page, runOnly: string[]): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const results = await Reflect.get(window, "axe").run(document, { runOnly: rules });
    return results.violations.map(
      (violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${violation.id}: ${violation.nodes[0]?.html} ${violation.nodes[0]?.failureSummary}`,
    );
  }, runOnly);
}
