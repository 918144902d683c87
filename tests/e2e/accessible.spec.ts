import { createRequire } from "node:module";
import { expect, openComments, test } from "./support/paperServer.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

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
  "not found": "/no-such-story/",
};
const versions = { mobile: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

for (const [name, address] of Object.entries(pages)) {
  for (const [version, viewport] of Object.entries(versions)) {
    test(`axe finds nothing on the ${name}, ${version} version, in any colours`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const theme of ["light", "dark", "sepia"]) {
        await page.addInitScript((value) => localStorage.setItem("theme", value), theme);
        await page.goto(address);
        await expect(page.locator("h1")).toBeAttached();
        await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
        if (name === "article") await openComments(page);
        // The developer's protocol may run a script where the page's own policy would not.
        const cdp = await page.context().newCDPSession(page);
        const { readFile } = await import("node:fs/promises");
        await cdp.send("Runtime.evaluate", { expression: await readFile(axe, "utf8") });
        const found = await page.evaluate(async () => {
          const results = await Reflect.get(window, "axe").run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
          });
          return results.violations.map(
            (violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
              `${violation.id}: ${violation.nodes[0]?.html} ${violation.nodes[0]?.failureSummary}`,
          );
        });
        expect(found, theme).toEqual([]);
      }
    });
  }
}
