import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "./Browser.ts";
import { findBrowser } from "./findBrowser.ts";
import { WebKitSessions } from "./WebKitSessions.ts";

/** Debian's folders by machine. */
const machines = ["x86_64", "aarch64"];

export function findWebKit() {
  const driver = findBrowser({
    name: "WebKitGTK",
    paths: [process.env.WEBKIT_DRIVER_PATH, "/usr/bin/WebKitWebDriver"],
    debian: "webkit2gtk-driver",
  });
  const browser = findBrowser({
    name: "WebKitGTK's MiniBrowser",
    paths: [
      process.env.WEBKIT_BROWSER_PATH,
      ...machines.map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
    ],
    debian: "webkit2gtk-driver",
  });
  const display = findBrowser({ name: "Xvfb, a screen for WebKitGTK", paths: ["/usr/bin/Xvfb"], debian: "xvfb" });
  return { driver, browser, display };
}

/** WebKitGTK on a screen of its own: without one its driver waits for ever. */
export async function startWebKit(): Promise<Browser> {
  const programs = findWebKit();
  const screen = await startScreen(programs.display);
  const { child, origin } = await startDriver(programs.driver, screen.display);
  const sessions = new WebKitSessions(origin, programs.browser);
  return {
    newTab: () => sessions.newTab(),
    stop: async () => {
      await sessions.end();
      await end(child);
      await end(screen.child);
    },
  };
}

/** It cannot be told to take a free port and say which: should somebody else take the one that was free, it ends, and gets another. */
async function startDriver(program: string, display: string): Promise<{ child: ChildProcess; origin: string }> {
  const sandbox = isRoot() && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display, ...sandbox };
    const child = spawn(program, [`--port=${port}`], { env, stdio: "ignore" });
    const origin = `http://127.0.0.1:${port}`;
    if (await isListening(origin, child)) return { child, origin };
  }
  throw new Error("WebKitWebDriver ended as often as it was started");
}

/** The sandbox of the system refuses root. */
const isRoot = () => process.getuid?.() === 0;

async function startScreen(program: string): Promise<{ display: string; child: ChildProcess }> {
  // It takes a free number and says which.
  const words = ["-displayfd", "1", "-screen", "0", "1600x1600x24", "-nolisten", "tcp"];
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "ignore"] });
  const [said] = (await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`))),
  ])) as [Buffer];
  return { display: `:${said.toString().trim()}`, child };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port");
  return address.port;
}

/** Waits until it listens. False: it ended. */
async function isListening(origin: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    const isUp = await fetch(`${origin}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return true;
    await pause(20);
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill();
  await exited;
}
