import { defineConfig } from "@playwright/test";
import paper from "./playwright.config.ts";

/** `npm run test:endurance`: what takes minutes. Comments through every fault, downloads interrupted, threads of thousands, every page on every device; one thing at a time. */
export default defineConfig(paper, {
  testDir: "tests/endurance",
  globalSetup: "./tests/endurance/support/prepareEndurance.ts",
  workers: 1,
  timeout: 600_000,
  reporter: [["list"], ["json", { outputFile: ".cache/endurance.json" }]],
});
