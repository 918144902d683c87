import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Instance } from "./php.ts";
import { phpEnvironment, phpFolder, phpSettings } from "./php.ts";

export interface PhpServer {
  /** Ends the server and its workers; resolves when the port is free again. A second call does nothing. */
  stop(): Promise<void>;
}

/** Many times what it takes: a machine may be busy with much else. */
const secondsToStart = 60;

/**
 * PHP's own web server for one site, with four workers in a process group of their own. A shell holds the other end of
 * our pipe: when this process ends, however it ends, the shell reads the end of it and ends the group.
 */
export async function servePhp(instance: Instance, port: number): Promise<PhpServer> {
  const words = [...phpSettings, "-S", `127.0.0.1:${port}`, "-t", instance.code, join(phpFolder, "router.php")];
  const shell = spawn("sh", ["-c", '"$@" </dev/null & read -r _; kill -9 0', "sh", "php", ...words], {
    env: { ...phpEnvironment(instance), PHP_CLI_SERVER_WORKERS: "4" },
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  shell.stderr.setEncoding("utf8").on("data", (text: string) => void (said = (said + text).slice(-4000)));
  const ended = once(shell, "exit");
  const stop = async () => {
    if (shell.exitCode === null && shell.signalCode === null && shell.pid) process.kill(-shell.pid, "SIGKILL");
    await ended;
    while (await isListening(port)) await pause(10);
  };
  const last = Date.now() + secondsToStart * 1000;
  while (!(await answers(instance.url))) {
    if (Date.now() < last) {
      await pause(25);
      continue;
    }
    await stop();
    throw new Error(`WordPress at ${instance.url} did not answer within ${secondsToStart} s: ${said}`);
  }
  return { stop };
}

/** REST's own JSON, at the address that works with every permalink structure. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/?rest_route=/wp/v2/posts&per_page=1&_fields=id`);
    return response.ok && Array.isArray(await response.json());
  } catch {
    return false;
  }
}

function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy());
}
