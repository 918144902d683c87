import { defineConfig } from "@playwright/test";
import { findChromium } from "./tests/e2e/support/findChromium.ts";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/build.ts",
  outputDir: "test-results",
  fullyParallel: true,
  // Much of a journey is waiting: a third one fits between two.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Limits are for what hangs: a machine may be several times slower than the one that a test was written on.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/e2e.json" }]],
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
