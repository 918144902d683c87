import { open, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";

/** Another taking is at work in the folder. */
export class BusyError extends Error {}

/** Milliseconds: how often a lock says that its owner lives, and how long a silent one counts. */
const beat = 5000;
const longestSilence = 60_000;

/** Keeps a second taking out of a folder until it is released. @throws BusyError */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "lock");
  while (!(await tryLock(file))) {
    const owner = Number(await readFile(file, "utf8").catch(() => ""));
    if (await isAlive(file, owner)) throw new BusyError(`Process ${owner} is at work in ${folder} already.`);
    await rm(file, { force: true });
  }
  const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beat);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await rm(file, { force: true });
  };
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const lock = await open(file, "wx");
    await lock.writeFile(String(process.pid)).finally(() => lock.close());
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** A number is given to another process in time, and to a dead one that nobody buried: the file's own time counts, too. */
async function isAlive(file: string, owner: number): Promise<boolean> {
  if (owner <= 0 || !isRunning(owner)) return false;
  const heard = await stat(file).catch(() => null);
  return heard !== null && Date.now() - heard.mtimeMs < longestSilence;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
