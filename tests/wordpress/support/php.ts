import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

/** One site: where its code lies, where its data lies, and the address it believes it has. */
export interface Instance {
  /** WordPress' code, shared by all sites and never written to. */
  code: string;
  /** `wp.sqlite` and `uploads/` of this site alone. */
  folder: string;
  /** Home address without a slash at its end. */
  url: string;
}

/** The PHP files beside this one. Tests run at the root of the project. */
export const phpFolder = resolve("tests/wordpress/support/php");

/** No mail leaves, no error is printed into an answer, and what was compiled once is kept. */
export const phpSettings = [
  ["sendmail_path", "/bin/true"],
  ["memory_limit", "512M"],
  ["opcache.enable_cli", "1"],
  ["display_errors", "0"],
  ["log_errors", "1"],
  ["error_log", "/dev/stderr"],
].flatMap(([name, value]) => ["-d", `${name}=${value}`]);

/** What `php/config.php` reads. */
export function phpEnvironment({ code, folder, url }: Instance): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SITE_CODE: code,
    SITE_FOLDER: folder,
    SITE_URL: url,
    SITE_CONFIG: join(phpFolder, "config.php"),
  };
}

/** Runs one of the PHP files; it reads `input` from its standard input. Gives what it printed. */
export async function runScript(instance: Instance, script: string, input = ""): Promise<string> {
  const cache = ["-d", `opcache.file_cache=${instance.code}`];
  const child = spawn("php", [...phpSettings, ...cache, join(phpFolder, script)], { env: phpEnvironment(instance) });
  let printed = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (printed += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (complaint += text));
  // A program that ends early leaves its input unread; its code and its words tell why.
  child.stdin.on("error", () => {}).end(input);
  const code = await new Promise<number | null>((done, fail) => child.once("error", fail).once("close", done));
  if (code !== 0) throw new Error(`PHP ended with ${code}: ${complaint || printed}`);
  return printed;
}

/** Runs PHP code, without its opening tag, with WordPress loaded. */
export const runPhp = (instance: Instance, php: string): Promise<string> => runScript(instance, "run.php", php);
