import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "@libsql/client";
import { createApp } from "#server/app.ts";
import type { AppOptions } from "#server/app.ts";
import { openDatabase } from "#server/database.ts";
import { buildEdition } from "./buildEdition.ts";
import { serveApp } from "./serveApp.ts";

export interface TestServer {
  /** `http://127.0.0.1:12345` */
  origin: string;
  database: Client;
  dist: string;
  stop: () => Promise<void>;
}

export const shell =
  '<!doctype html><html lang="en"><head><title>Paper</title><script>document.documentElement.dataset.version = "x"</script>' +
  `<script type="module" src="/assets/main.js"></script></head><body><div id="root"></div><!-- ${"-".repeat(1100)} --></body></html>`;

/** A built reader with a small edition beside it, in a folder of its own. */
export async function buildDist(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), "broadsheet-dist-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), shell);
  await buildEdition(join(dist, "edition"));
  return dist;
}

/** The real app on a real socket, with an empty database on disk. No flood limit unless a test asks for one. */
export async function startServer(options: Partial<AppOptions> = {}): Promise<TestServer> {
  const dist = options.dist ?? (await buildDist());
  const data = await mkdtemp(join(tmpdir(), "broadsheet-data-"));
  const database = await openDatabase(`file:${join(data, "test.db")}`);
  const app = createApp({ dist, editionDir: join(dist, "edition"), database, floodSeconds: 0, ...options });
  const served = await serveApp(app);
  const stop = async () => {
    await served.stop();
    database.close();
    await Promise.all([dist, data].map((folder) => rm(folder, { recursive: true, force: true })));
  };
  return { origin: served.origin, database, dist, stop };
}
