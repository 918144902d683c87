import { spawn } from "node:child_process";
import { join } from "node:path";
import { readerFolders } from "./readerFolders.ts";

/** The reader, served somewhere. */
export interface Reader {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  /** What it said to whoever keeps it, all in one. */
  said(): string;
  stop(): Promise<void>;
}

/** Our server between the browser and the WordPress site at `site`, as `npm start` runs it, on a port of 127.0.0.1: a free one, if none is named. */
export async function startReader(site: string, port = "0"): Promise<Reader> {
  const child = spawn(process.execPath, [join(readerFolders.programs, "server.js")], {
    env: { ...process.env, WORDPRESS_URL: site, DIST_DIR: readerFolders.dist, PORT: port, HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (said += text));
  const url = await new Promise<string>((resolve, reject) => {
    // Its own address is said in this channel; what may come before it in the other names the site's.
    let announced = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      announced += text;
      const origin = /(http:\/\/[\d.]+:\d+)\//.exec(announced)?.[1];
      if (origin) resolve(origin);
    });
    // Only then its last words have been read.
    child.once("close", (code) => reject(new Error(`The reader's server ended with ${code}: ${said}`)));
  });
  return {
    url,
    said: () => said,
    async stop() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
