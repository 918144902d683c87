import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { RawAnswer } from "#tests/support/rawRequest.ts";
import { prepareNginx } from "./prepareNginx.ts";

export interface Nginx {
  get(path: string, headers?: Record<string, string>, method?: string): Promise<RawAnswer>;
  stop(): Promise<void>;
}

interface Place {
  /** To be written before it starts. */
  configFile: string;
  /** For `listen`: a socket of its own, so that no port is to be found free. */
  listen: string;
  start(): Promise<Nginx>;
}

/** A folder for one nginx: its configuration, its socket, its logs. */
export async function placeForNginx(): Promise<Place> {
  const program = await prepareNginx();
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-nginx-"));
  const configFile = join(folder, "nginx.conf");
  const socket = join(folder, "socket");
  const start = async () => {
    // It returns once it listens. Workers are who the tests are: they must read what those wrote.
    const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
    await promisify(execFile)(program, ["-p", folder, "-c", configFile, "-e", join(folder, "error.log"), ...user]);
    return {
      get: (path: string, headers: Record<string, string> = {}, method = "GET") => ask(socket, path, headers, method),
      async stop() {
        process.kill(Number(await readFile(join(folder, "nginx.pid"), "utf8")), "SIGTERM");
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  };
  return { configFile, listen: `unix:${socket}`, start };
}

function ask(socketPath: string, path: string, headers: Record<string, string>, method: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const options = { socketPath, path, method, headers: { Host: "news.example", ...headers }, agent: false };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}
