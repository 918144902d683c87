import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);
const extensions = ["pdo_sqlite", "mbstring", "dom", "gd"];
const packages = ["php-cli", "php-sqlite3", "php-mbstring", "php-xml", "php-gd", "unzip"];

/** Makes sure that PHP with what WordPress needs, and unzip, can be run; installs them on Debian. Throws one sentence. */
export async function preparePhp(): Promise<void> {
  if (await hasPhp()) return;
  if (process.getuid?.() === 0) {
    for (const words of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", ...packages],
    ]) {
      const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      // A list that could not be brought up to date may still do.
      await execute("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...words], { env: environment }).catch(() => {});
    }
    if (await hasPhp()) return;
  }
  throw new Error(
    `The tests against WordPress need PHP with ${extensions.join(", ")}, and unzip, and could not install them: ` +
      `as root on Debian run "apt-get install ${packages.join(" ")}".`,
  );
}

async function hasPhp(): Promise<boolean> {
  try {
    const { stdout } = await execute("php", ["-m"]);
    await execute("unzip", ["-v"]);
    const loaded = new Set(stdout.toLowerCase().split(/\s+/));
    return extensions.every((name) => loaded.has(name));
  } catch {
    return false;
  }
}
