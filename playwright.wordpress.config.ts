import { defineConfig } from "@playwright/test";
import paper from "./playwright.config.ts";

/** `npm run test:wordpress`: the reader against a real WordPress, or, read-only, against the site at `WORDPRESS_URL`. */
export default defineConfig(paper, {
  testDir: "tests/wordpress",
  testMatch: process.env.WORDPRESS_URL ? "readonly.spec.ts" : "*.spec.ts",
  globalSetup: "./tests/wordpress/support/buildReader.ts",
  // Each brings a WordPress of its own.
  workers: 2,
  // A test reads many stories, and one waits for a server that says nothing.
  timeout: 180_000,
  reporter: [["list"], ["json", { outputFile: ".cache/wordpress.json" }]],
});
