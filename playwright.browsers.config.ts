import { defineConfig } from "@playwright/test";
import type { Engine } from "./tests/browsers/support/browserTest.ts";

const engines: Engine[] = ["chromium", "firefox", "webkit"];

/** `npm run test:browsers`: the core journeys in three engines. One: `npm run test:browsers -- --project webkit`. */
export default defineConfig<object, { engine: Engine }>({
  testDir: "tests/browsers",
  globalSetup: "./tests/browsers/support/buildReleases.ts",
  outputDir: "test-results/browsers",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: ".cache/browsers.json" }]],
  projects: engines.map((engine) => ({ name: engine, use: { engine } })),
});
