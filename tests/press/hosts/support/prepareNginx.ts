import { execFile } from "node:child_process";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Where it is unpacked, and stays for the next run. Nothing is installed. */
const folder = resolve("node_modules/.cache/broadsheet-nginx");
const unpacked = join(folder, "usr/sbin/nginx");

/** A program nginx: the machine's own, or the one in Debian's package, unpacked into a folder. Throws one sentence. */
export async function prepareNginx(): Promise<string> {
  for (const program of ["nginx", "/usr/sbin/nginx", unpacked]) if (await runs(program)) return program;
  for (const name of ["nginx", "nginx-core"]) {
    await unpack(name).catch(() => undefined);
    if (await runs(unpacked)) return unpacked;
  }
  throw new Error('The tests of nginx.conf need nginx, and could not fetch it: on Debian run "apt-get install nginx".');
}

async function unpack(name: string): Promise<void> {
  const work = `${folder}.${process.pid}`;
  await mkdir(work, { recursive: true });
  const download = () => execute("apt-get", ["download", "-qq", name], { cwd: work });
  // A list that could not be brought up to date may still do.
  await download().catch(() =>
    execute("apt-get", ["update", "-qq"])
      .catch(() => undefined)
      .then(download),
  );
  const [file = ""] = (await readdir(work)).filter((entry) => entry.endsWith(".deb"));
  await execute("dpkg-deb", ["-x", file, "."], { cwd: work });
  await access(join(work, "usr/sbin/nginx"));
  await rm(folder, { recursive: true, force: true });
  await rename(work, folder);
}

async function runs(program: string): Promise<boolean> {
  try {
    const { stderr } = await execute(program, ["-V"]);
    return stderr.includes("gzip_static");
  } catch {
    return false;
  }
}
