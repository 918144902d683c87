import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Release } from "./releases.ts";
import { releases } from "./releases.ts";

/** The paper behind a server of its own: one origin, and one store of data, as long as the test lasts. */
export interface Paper {
  /** Without a slash at the end. */
  readonly url: string;
  /** Ends the server at once: whoever reads is offline. */
  stop(): Promise<void>;
  /** Starts it on the same port with the same data, with this release. */
  restart(release?: Release): Promise<void>;
  /** Stops it, and takes its data away. */
  remove(): Promise<void>;
}

/** The first release on a free port of 127.0.0.1, as `npm start` serves it. */
export async function startPaper(): Promise<Paper> {
  const data = await mkdtemp(join(tmpdir(), "broadsheet-browsers-"));
  let running = await serve("0", data, "first");
  const { url } = running;
  return {
    url,
    stop: () => running.stop(),
    restart: async (release = "first") => {
      running = await serve(new URL(url).port, data, release);
    },
    remove: async () => {
      await running.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function serve(port: string, data: string, release: Release) {
  const child = spawn(process.execPath, [join(releases.programs(), "server.js")], {
    env: {
      ...process.env,
      PORT: port,
      HOST: "127.0.0.1",
      DATA_DIR: data,
      DIST_DIR: releases.dist(release),
      FLOOD_SECONDS: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (said: string) => {
      const origin = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (origin) resolve(origin);
    });
    child.once("exit", (code) => reject(new Error(`The paper's server ended with ${code}`)));
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  return { url, stop };
}
