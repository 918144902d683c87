import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { expect, onTestFinished, test } from "vitest";

test("a build that fails leaves what was built before, and is served, as it was", async () => {
  const root = await mkdtemp(join(tmpdir(), "broadsheet-failed-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, "dist/assets"), { recursive: true });
  await writeFile(join(root, "dist/assets/page-1.js"), "served");
  await writeFile(join(root, "index.html"), '<script type="module" src="/main.ts"></script>');
  await writeFile(join(root, "main.ts"), 'import "./notThere.ts";');
  const building = build({ root, configFile: resolve("vite.config.ts"), logLevel: "silent" });
  await expect(building).rejects.toThrow();
  expect(await readFile(join(root, "dist/assets/page-1.js"), "utf8")).toBe("served");
});
