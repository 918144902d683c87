import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "@playwright/test";
import { chromium } from "@playwright/test";
import { findChromium } from "./findChromium.ts";

/** A Chromium with a profile on the disk, which can be killed as by a crash and opened again. */
export interface MortalBrowser {
  open(): Promise<BrowserContext>;
  /** `kill -9` of the browser with all its processes: nothing is told, nothing is written any more. */
  kill(): Promise<void>;
  /** Ends it and removes the profile. */
  remove(): Promise<void>;
}

export async function createMortalBrowser(): Promise<MortalBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "broadsheet-profile-"));
  let process: ChildProcess | null = null;
  let browser: Browser | null = null;
  const kill = async () => {
    if (process?.pid === undefined || process.exitCode !== null || process.signalCode !== null) return;
    const exited = once(process, "exit");
    // The negative number is the group: renderers and the storage's own process too.
    globalThis.process.kill(-process.pid, "SIGKILL");
    await exited;
    await browser?.close().catch(() => undefined);
  };
  return {
    kill,
    async open() {
      process = launch(profile);
      browser = await chromium.connectOverCDP(await endpointOf(process));
      const context = browser.contexts()[0];
      if (!context) throw new Error("Chromium has no window");
      return context;
    },
    async remove() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function launch(profile: string): ChildProcess {
  const args = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--no-sandbox"];
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  const still = ["--disable-component-update", "--disable-sync", "--password-store=basic", "--use-mock-keychain"];
  const all = [...args, ...quiet, ...still, "about:blank"];
  return spawn(findChromium(), all, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
}

/** Chromium names the address of its debugger on its error output. */
function endpointOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    stderr?.once("close", () => reject(new Error(`Chromium did not start: ${said}`)));
  });
}
