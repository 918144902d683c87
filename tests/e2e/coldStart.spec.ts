import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { chromium } from "@playwright/test";
import { findChromium } from "./support/findChromium.ts";
import { untilKept } from "./support/kept.ts";
import { expect, test as base } from "./support/paperServer.ts";
import { expectQuiet, unanswered, watch } from "./support/watch.ts";

const lead = "Seoul brings Tokyo and Beijing back to one table";
const story = "/seoul-brings-tokyo-and-beijing-back-to-one-table/";

/** A browser of its own on a profile that stays on the disk between its processes. */
const test = base.extend<{ startBrowser: () => Promise<BrowserContext> }>({
  startBrowser: async ({ ownPaper: paper }, provide) => {
    const profile = await mkdtemp(join(tmpdir(), "broadsheet-profile-"));
    const complaints: string[][] = [];
    await provide(async () => {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: findChromium(),
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        baseURL: paper.url,
      });
      complaints.push(watch(context, paper.url));
      return context;
    });
    // That the server is gone is what the test is about.
    expectQuiet(complaints.flat(), unanswered);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

// Two browsers start, one after the other.
test.describe.configure({ timeout: 120_000 });

test("one visit, no reload, the browser ended and the server gone: the paper opens in a browser that starts anew", async ({
  ownPaper: paper,
  startBrowser,
}) => {
  const visit = await startBrowser();
  const page = await visit.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: lead }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead);
  const file = "/edition/articles/seoul-brings-tokyo-and-beijing-back-to-one-table.json";
  await untilKept(page, ["/edition/site.json", "/edition/front.json", file, "/"]);
  await visit.close();
  await paper.stop();

  const later = await startBrowser();
  const cold = await later.newPage();
  await cold.goto("/");
  await expect(cold.getByRole("heading", { name: lead })).toBeVisible();
  await cold.goto(story);
  await expect(cold.getByRole("heading", { level: 1 })).toHaveText(lead);
  await expect(cold.locator("article p").nth(5)).toBeVisible();
  await cold.goto("/how-votes-become-seats/");
  const here = cold.getByRole("region", { name: "This page is not on this device" });
  await expect(here.getByRole("link", { name: lead })).toBeVisible();
  await later.close();
});
