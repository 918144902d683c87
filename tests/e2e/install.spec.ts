import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { expect, test } from "./support/paperServer.ts";
import { expectQuiet, watch } from "./support/watch.ts";

const day = 86_400_000;

// A browser of its own starts, and makes its offer in its own time.
test.describe.configure({ timeout: 120_000 });

/** A browser with a profile: what is opened in private cannot be installed. */
test("Chromium finds nothing wrong with the manifest and would install the paper; its offer reaches a reader who came back", async ({
  paper,
}, { project }) => {
  const profile = await mkdtemp(join(tmpdir(), "broadsheet-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...project.use.launchOptions,
    args: [...(project.use.launchOptions?.args ?? []), "--bypass-app-banner-engagement-checks"],
    baseURL: paper.url,
  });
  const complaints = watch(context, paper.url);
  try {
    const page = await context.newPage();
    await page.addInitScript(
      (visit) => {
        if (localStorage.getItem("install") === null) localStorage.setItem("install", visit);
        window.addEventListener("beforeinstallprompt", () => performance.mark("offer"));
      },
      JSON.stringify({ visits: 1, seenAt: Date.now() - day, offeredAt: [] }),
    );
    await page.goto("/");
    const session = await context.newCDPSession(page);
    const { errors, manifest } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect(manifest).toMatchObject({ name: "Broadsheet" });
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors).toEqual([]);
    const line = page.getByText(/Keep Broadsheet on this device/);
    await expect(line).toBeVisible({ timeout: 30_000 });
    // Mostly it comes before the code that takes it up, and waits in the page.
    expect(await page.evaluate(() => performance.getEntriesByName("offer").length)).toBe(1);

    const seen = () =>
      page.evaluate(() => JSON.parse(localStorage.getItem("install") ?? "").offeredAt.length as number);
    expect(await seen()).toBe(0);
    await line.scrollIntoViewIfNeeded();
    await expect.poll(seen).toBe(1);
    await page.getByRole("button", { name: "Not now" }).click();
    await expect(line).toHaveCount(0);
    await page.reload({ waitUntil: "networkidle" });
    await page.waitForFunction(() => performance.getEntriesByName("offer").length === 1);
    await expect(line).toHaveCount(0);
    expectQuiet(complaints);
  } finally {
    await context.close();
    // What was a part of the browser may still write there for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
