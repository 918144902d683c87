import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, keep } from "./keep.ts";

const execute = promisify(execFile);

/** WordPress, a theme for its HTML pages, and the three packages its code links into. */
const debianPackages = [
  "wordpress",
  "wordpress-theme-twentytwentythree",
  "php-getid3",
  "libjs-underscore",
  "libjs-cropper",
];

/** Brings the SQLite plugin along as a zip. The package itself is never installed: it is 600 times as big. */
const pluginPackage = "@wp-playground/cli@3.1.56";
const pluginZip = "package/sqlite-database-integration.zip";

/** Folder with WordPress' code on SQLite, taken from packages the first time. Nothing in it belongs to one site. */
export async function prepareCode(): Promise<string> {
  return keep("code-1", async (folder) => {
    const work = await mkdtemp(join(cacheFolder, "packages-"));
    try {
      await takeWordPress(work, folder);
      await takePlugin(work, folder);
      await writeFile(join(folder, "wp-config.php"), "<?php\nrequire getenv('SITE_CONFIG');\n");
    } catch (error) {
      const reason = error instanceof Error ? error.message.trim() : String(error);
      throw new Error(`WordPress' code could not be had from Debian's and npm's packages: ${reason}`, { cause: error });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
}

async function takeWordPress(work: string, folder: string): Promise<void> {
  const download = ["download", "-qq", "-o", "APT::Sandbox::User=root", ...debianPackages];
  await execute("apt-get", download, { cwd: work }).catch(async () => {
    await execute("apt-get", ["update", "-qq"]);
    await execute("apt-get", download, { cwd: work });
  });
  const packages = (await readdir(work)).filter((name) => name.endsWith(".deb"));
  for (const name of packages) await execute("dpkg-deb", ["-x", name, "root"], { cwd: work });
  const unpacked = join(work, "root/usr/share/wordpress");
  // These lead to files that only an installed package has, or that are ours to write.
  for (const name of [".htaccess", "wp-config.php", "wp-includes/certificates/ca-bundle.crt"])
    await rm(join(unpacked, name), { force: true });
  await cp(unpacked, folder, { recursive: true, dereference: true });
}

async function takePlugin(work: string, folder: string): Promise<void> {
  const { stdout } = await execute("npm", ["pack", "--silent", pluginPackage], { cwd: work });
  await execute("tar", ["-xzf", stdout.trim(), pluginZip], { cwd: work });
  await execute("unzip", ["-q", pluginZip, "-d", "plugin"], { cwd: work });
  const [name] = await readdir(join(work, "plugin"));
  if (!name) throw new Error(`${pluginZip} is empty.`);
  const plugin = join(folder, "wp-content/plugins/sqlite-database-integration");
  await mkdir(plugin, { recursive: true });
  await cp(join(work, "plugin", name), plugin, { recursive: true });
  await cp(join(plugin, "db.copy"), join(folder, "wp-content/db.php"));
  await loosen(join(plugin, "wp-includes/sqlite/class-wp-sqlite-db.php"));
}

/** Before WordPress 6.4 wpdb's `__get()` reads this field from its own scope, where a private one is out of reach. */
async function loosen(file: string): Promise<void> {
  const source = await readFile(file, "utf8");
  await writeFile(file, source.replace("private $allow_unsafe", "protected $allow_unsafe"));
}
