import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const debian = "default-jre-headless";

/** Installing one takes its time: what a test that needs Java may take in all. Milliseconds. */
export const javaTimeLimit = 240_000;

/** A program java: the machine's own, or, on Debian as root, one that is installed now. Throws one sentence. */
export async function prepareJava(): Promise<string> {
  const found = await findJava();
  if (found) return found;
  if (process.getuid?.() === 0) {
    // A list of packages that could not be brought up to date may still do.
    await runAptGet("update", "-qq");
    await runAptGet("install", "-y", "-qq", "--no-install-recommends", debian);
  }
  const installed = await findJava();
  if (installed) return installed;
  throw new Error(
    `The Nu HTML checker needs Java and could not install it: as root on Debian run "apt-get install ${debian}".`,
  );
}

async function findJava(): Promise<string | undefined> {
  const home = process.env.JAVA_HOME;
  for (const program of home ? ["java", join(home, "bin", "java")] : ["java"]) {
    const runs = await execute(program, ["-version"]).then(
      () => true,
      () => false,
    );
    if (runs) return program;
  }
  return undefined;
}

async function runAptGet(...words: string[]): Promise<void> {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Whether it is there is asked afterwards.
  await execute("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...words], { env: environment }).catch(() => {});
}
