import { defineConfig } from "@playwright/test";
import paper from "./playwright.config.ts";

/** `npm run bench`: measures the built paper, one thing at a time, and writes docs/bench.md. Nothing here can fail by being slow. */
export default defineConfig(paper, {
  testDir: "tests/bench",
  testMatch: "*.bench.ts",
  globalSetup: "./tests/bench/support/prepareBench.ts",
  globalTeardown: "./tests/bench/support/writeReport.ts",
  workers: 1,
  timeout: 1_200_000,
  reporter: "list",
});
