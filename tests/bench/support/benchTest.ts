import { test as base } from "@playwright/test";
import type { PaperServer } from "#tests/e2e/support/paperServer.ts";
import { startPaper } from "#tests/e2e/support/paperServer.ts";
import { servedFolder } from "./benchFolders.ts";

/** Measurements with the real server at the address that the paper was built for, serving the built paper and the plain twin. */
export const bench = base.extend<object, { paper: PaperServer }>({
  paper: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const paper = await startPaper({ DIST_DIR: servedFolder, PORT: process.env.BENCH_PORT ?? "0" });
      await provide(paper);
      await paper.stop();
    },
    { scope: "worker" },
  ],
});
