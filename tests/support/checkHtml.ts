import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { prepareJava } from "./prepareJava.ts";

const checker = "node_modules/vnu-jar/build/dist/vnu.jar";

/** What the Nu HTML checker calls errors in these files; empty where there are none. */
export async function checkHtml(files: readonly string[]): Promise<string> {
  const words = ["-jar", checker, "--errors-only", "--exit-zero-always", ...files];
  // It says what it finds on the channel for errors.
  const { stderr } = await promisify(execFile)(await prepareJava(), words, { maxBuffer: 10_000_000 });
  return stderr.trim();
}
