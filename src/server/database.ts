import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Client } from "@libsql/client";
import { createClient } from "@libsql/client";
import * as v from "valibot";
import { migrations } from "./migrations.ts";

/** How long a write waits for another process (the moderator's command) to finish. Milliseconds. */
const patience = 5000;

const versionSchema = v.object({ version: v.nullable(v.number()) });

/**
 * Opens the database and brings it to the newest shape. A local file is kept so that what was committed survives the
 * process and the power: write-ahead log, flushed at each commit.
 * @param url any libsql address: `file:…`, `libsql://…`, `https://…`
 */
export async function openDatabase(url: string, authToken?: string): Promise<Client> {
  const isFile = url.startsWith("file:");
  if (isFile) await makeFolder(url);
  // The settings below belong to a connection, so a file gets one connection for everything.
  const client = createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    ...(isFile ? { concurrency: 1, timeout: patience } : {}),
  });
  if (isFile) {
    await client.execute(`PRAGMA busy_timeout = ${patience}`);
    await client.execute("PRAGMA journal_mode = WAL");
    await client.execute("PRAGMA synchronous = FULL");
  }
  await migrate(client);
  return client;
}

async function makeFolder(url: string): Promise<void> {
  const path = url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length);
  if (!path.startsWith(":memory:")) await mkdir(dirname(path), { recursive: true });
}

/** The step's number is written first: of two processes that start together the second fails there, and looks again. */
async function migrate(client: Client): Promise<void> {
  await client.execute("CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY)");
  for (let version = await readVersion(client); version < migrations.length; version = await readVersion(client)) {
    const step = migrations[version] ?? [];
    try {
      await client.batch(
        [{ sql: "INSERT INTO migrations (version) VALUES (?)", args: [version + 1] }, ...step],
        "write",
      );
    } catch (error) {
      if ((await readVersion(client)) <= version) throw error;
    }
  }
}

async function readVersion(client: Client): Promise<number> {
  const { rows } = await client.execute("SELECT MAX(version) AS version FROM migrations");
  return v.parse(versionSchema, { ...rows[0] }).version ?? 0;
}
