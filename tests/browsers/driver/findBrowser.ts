import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

export interface Wanted {
  /** What is needed, as a sentence names it. */
  name: string;
  /** Where it may lie; the first that is there is taken. */
  paths: readonly (string | undefined)[];
  /** Debian's package of it. */
  debian: string;
}

/** Path of a program that the tests need: found, else installed on Debian as root. Throws one sentence. */
export function findBrowser({ name, paths, debian }: Wanted): string {
  const locate = () => paths.find((path) => path && existsSync(path));
  const found = locate();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    // A list of packages that could not be brought up to date may still do.
    run("update", "-qq");
    run("install", "-y", "-qq", "--no-install-recommends", debian);
  }
  const installed = locate();
  if (installed) return installed;
  throw new Error(
    `The tests in three browsers need ${name} and could not install it: as root on Debian run "apt-get install ${debian}".`,
  );
}

function run(...words: string[]): void {
  try {
    execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: "ignore",
      timeout: 300_000,
    });
  } catch {
    // Whether it is there is asked afterwards.
  }
}
