import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { addEveryBlock } from "./support/addEveryBlock.ts";
import { openComments, settle } from "./support/readingPage.ts";
import { expect, test } from "./support/wordPressTest.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const versions = { mobile: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

async function findViolations(page: Page): Promise<string[]> {
  // The developer's protocol may run a script where the page's own policy would not.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Runtime.evaluate", { expression: await readFile(axe, "utf8") });
  return page.evaluate(async () => {
    const results = await Reflect.get(window, "axe").run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return results.violations.flatMap((violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      violation.nodes.map(({ html, failureSummary }) => `${violation.id}: ${html} ${failureSummary}`),
    );
  });
}

for (const [version, viewport] of Object.entries(versions)) {
  test(`axe finds nothing on a story with every block and comments, ${version} version, light and dark`, async ({
    page,
    changeable,
  }) => {
    await page.setViewportSize(viewport);
    const path = await addEveryBlock(changeable);
    for (const theme of ["light", "dark"]) {
      await page.addInitScript((value) => localStorage.setItem("theme", value), theme);
      await page.goto(path);
      await settle(page);
      await openComments(page);
      expect(await findViolations(page), theme).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });
}
