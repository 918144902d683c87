import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import { expectQuiet, nothing, unanswered, watch } from "./watch.ts";

export interface PaperServer {
  readonly url: string;
  /** Ends it as a machine does that loses power to the process: at once. */
  stop(): Promise<void>;
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>;
}

/** Brings the reader down to the comments, whose code comes when they are near. */
export async function openComments(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Related topics" }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("heading", { name: "Leave a Reply" })).toBeVisible();
  // The printed form stands there until then.
  await expect(page.locator("form[data-printed]")).toHaveCount(0);
}

/** The real server on a free port, with data of its own. */
export async function startPaper(environment: Record<string, string> = {}): Promise<PaperServer> {
  const data = await mkdtemp(join(tmpdir(), "broadsheet-"));
  let running = await launch("0", data, environment);
  return {
    url: running.url,
    stop: () => running.stop(),
    restart: async () => {
      running = await launch(new URL(running.url).port, data, environment);
    },
  };
}

async function launch(port: string, data: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, ["build/server.js"], {
    env: { ...process.env, PORT: port, HOST: "127.0.0.1", DATA_DIR: data, FLOOD_SECONDS: "0", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return { url, stop };
}

interface Fixtures {
  /** What a test makes its pages complain of on purpose: anything else fails it. */
  provoked: RegExp;
  quietPage: void;
  ownPaper: PaperServer;
  ownContext: BrowserContext;
}

/** Tests with a server of their worker, whose pages must not complain, break the policy, or call another host. */
export const test = base.extend<Fixtures, { paper: PaperServer }>({
  /** A server for one test that stops and starts it. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
  ownPaper: async ({}, provide) => {
    const paper = await startPaper();
    await provide(paper);
    await paper.stop();
  },
  /** A reader of that server, watched like all others; but that nobody answers is what these tests are about. */
  ownContext: async ({ browser, ownPaper, provoked }, provide) => {
    const context = await browser.newContext({ baseURL: ownPaper.url });
    const complaints = watch(context, ownPaper.url);
    await provide(context);
    await context.close();
    expectQuiet(complaints, unanswered, provoked);
  },
  paper: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs out of this pattern: none
    async ({}, provide) => {
      const paper = await startPaper();
      await provide(paper);
      await paper.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ paper }, provide) => provide(paper.url),
  provoked: [nothing, { option: true }],
  quietPage: [
    async ({ context, paper, provoked }, provide) => {
      const complaints = watch(context, paper.url);
      await provide();
      expectQuiet(complaints, provoked);
    },
    { auto: true },
  ],
});

export { expect };
