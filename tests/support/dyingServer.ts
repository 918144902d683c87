import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database.ts";
import { serveApp } from "./serveApp.ts";

/**
 * A program of its own: the real app, killed by itself without warning right after its first comment is committed and before a byte of
 * the answer is written, if `DIE` is set. It prints where it listens.
 */
async function start(): Promise<void> {
  const { DIST_DIR: dist = "", DATABASE_URL: url = "", DIE } = process.env;
  const database = await openDatabase(url);
  const batch = database.batch.bind(database);
  if (DIE !== undefined) {
    database.batch = async (statements, mode) => {
      const results = await batch(statements, mode);
      if (mode === "write") process.kill(process.pid, "SIGKILL");
      return results;
    };
  }
  const { origin } = await serveApp(createApp({ dist, editionDir: `${dist}/edition`, database, floodSeconds: 0 }));
  console.log(origin);
}

void start();
