import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bench } from "./support/benchTest.ts";
import { writeLargeEdition } from "./support/largeEdition.ts";
import { keepResult } from "./support/results.ts";

/** One printing of a whole edition by `node build/printPages.js`, into a folder without pages. */
export interface Printing {
  stories: number;
  /** Pages of lists too. */
  pages: number;
  /** From the start of the program to its end. */
  seconds: number;
  /** The most memory that it held, in bytes. */
  memory: number;
}

const tellMemory = 'process.on("exit", () => console.log(`memory ${process.resourceUsage().maxRSS}`))';

bench("printing 100, 1,000 and 10,000 stories", async () => {
  const found: Printing[] = [];
  for (const stories of [100, 1_000, 10_000]) found.push(await print(stories));
  await keepResult("printing", found);
});

async function print(stories: number): Promise<Printing> {
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));
  const [dist, edition] = [join(folder, "dist"), join(folder, "edition")];
  await writeLargeEdition("public/edition", edition, stories);
  for (const file of ["shell.html", ".vite", "assets"])
    await cp(join("dist", file), join(dist, file), { recursive: true });
  const started = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(tellMemory)}`, "build/printPages.js"],
    { env: { ...process.env, DIST_DIR: dist, EDITION_DIR: edition, PRINT_LIMIT: String(stories) } },
  );
  const seconds = (performance.now() - started) / 1000;
  await rm(folder, { recursive: true, force: true });
  const pages = Number(/Printed (\d+) pages/.exec(stdout)?.[1]);
  return { stories, pages, seconds, memory: Number(/memory (\d+)/.exec(stdout)?.[1]) * 1024 };
}
