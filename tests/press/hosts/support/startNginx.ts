import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { RawAnswer } from "#tests/support/rawRequest.ts";
import { send } from "#tests/support/rawRequest.ts";
import { prepareNginx } from "./prepareNginx.ts";

export interface Nginx {
  get(path: string, headers?: Record<string, string>, method?: string): Promise<RawAnswer>;
  stop(): Promise<void>;
}

interface Place {
  /** To be written before it starts. */
  configFile: string;
  /** For `listen`. */
  listen: string;
  start(): Promise<Nginx>;
}

/**
 * A folder for one nginx: its configuration, its socket, its logs. Browsers need a free port of 127.0.0.1; without one it has a
 * socket of its own.
 */
export async function placeForNginx(port?: number): Promise<Place> {
  const program = await prepareNginx();
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-nginx-"));
  const configFile = join(folder, "nginx.conf");
  const socketPath = join(folder, "socket");
  const at = port === undefined ? { socketPath } : { hostname: "127.0.0.1", port };
  const start = async () => {
    // It returns once it listens. Workers are who the tests are: they must read what those wrote.
    const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
    await promisify(execFile)(program, ["-p", folder, "-c", configFile, "-e", join(folder, "error.log"), ...user]);
    return {
      get: (path: string, headers: Record<string, string> = {}, method = "GET") =>
        send({ ...at, path, method, headers: { Host: "news.example", ...headers }, agent: false }),
      async stop() {
        process.kill(Number(await readFile(join(folder, "nginx.pid"), "utf8")), "SIGTERM");
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  };
  return { configFile, listen: port === undefined ? `unix:${socketPath}` : `127.0.0.1:${port}`, start };
}
