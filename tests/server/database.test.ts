import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#server/database.ts";
import { migrations } from "#server/migrations.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadsheet-database-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a file is kept so that a commit survives, on every use of the connection", async () => {
  const database = await openDatabase(`file:${join(folder, "new", "settings.db")}`);
  await database.batch(["SELECT 1"], "write");
  const pragma = async (name: string) => (await database.execute(`PRAGMA ${name}`)).rows[0]?.[0];
  expect(await pragma("journal_mode")).toBe("wal");
  expect(await pragma("synchronous")).toBe(2);
  expect(await pragma("busy_timeout")).toBe(5000);
  database.close();
});

test("programs that start together bring the database to its shape once", async () => {
  const url = `file:${join(folder, "together.db")}`;
  const databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase(url)));
  const { rows } = await (databases[0] ?? createClient({ url })).execute(
    "SELECT version FROM migrations ORDER BY version",
  );
  expect(rows.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  for (const database of databases) database.close();
});

test("opened again it has what was in it", async () => {
  const url = `file:${join(folder, "again.db")}`;
  const first = await openDatabase(url);
  await first.execute("INSERT INTO views (post, hour, count) VALUES (1, 2, 3)");
  first.close();
  const second = await openDatabase(url);
  expect((await second.execute("SELECT count FROM views")).rows[0]?.count).toBe(3);
  second.close();
});

test("a step that fails leaves nothing of itself behind", async () => {
  const url = `file:${join(folder, "failing.db")}`;
  const client = createClient({ url });
  await client.execute("CREATE TABLE views (x)");
  await expect(openDatabase(url)).rejects.toThrow("views");
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
  );
  expect(rows.map(({ name }) => name)).toEqual(["comments", "migrations", "views"]);
  expect((await client.execute("SELECT MAX(version) AS version FROM migrations")).rows[0]?.version).toBe(1);
  client.close();
});
