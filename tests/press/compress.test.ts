import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressFolder } from "#press/compressFolder.ts";
import { buildProgram } from "#tests/support/buildProgram.ts";

let folder: string;
const long = "A paper is printed once and read often. ".repeat(60);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broadsheet-compress-"));
  await mkdir(join(folder, "deep", "er"), { recursive: true });
  await writeFile(join(folder, "page.html"), long);
  await writeFile(join(folder, "deep", "er", "list.json"), long);
  await writeFile(join(folder, "short.js"), "x".repeat(1024));
  await writeFile(join(folder, "picture.avif"), long);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("text over 1 KB gets a brotli and a gzip sibling that unpack to it, nothing else does", async () => {
  const report = await compressFolder(folder);
  expect(report).toMatchObject({ files: 2, bytes: 2 * long.length });
  expect((await readdir(folder)).sort()).toEqual([
    "deep",
    "page.html",
    "page.html.br",
    "page.html.gz",
    "picture.avif",
    "short.js",
  ]);
  for (const path of [join(folder, "page.html"), join(folder, "deep", "er", "list.json")]) {
    expect(brotliDecompressSync(await readFile(`${path}.br`)).toString()).toBe(long);
    expect(gunzipSync(await readFile(`${path}.gz`)).toString()).toBe(long);
    expect((await readFile(`${path}.br`)).length).toBeLessThan(200);
  }
});

test("what was packed and has not changed is not packed again; what has changed is", async () => {
  const file = join(folder, "deep", "er", "list.json");
  await writeFile(`${file}.br`, "packed before");
  await compressFolder(folder);
  expect(await readFile(`${file}.br`, "utf8")).toBe("packed before");
  await writeFile(file, `${long}!`);
  await utimes(file, new Date(), new Date(Date.now() + 5_000));
  await compressFolder(folder);
  expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(`${long}!`);
  await writeFile(file, long);
});

test("a second run changes nothing, and the program says what it did", async () => {
  const before = await readFile(join(folder, "page.html.gz"));
  const program = await buildProgram("src/press/compress.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program.file, folder]);
  expect(stdout).toMatch(/^Compressed 2 files in .*: \d+ KB, \d+ KB as brotli\.\n$/);
  expect(await readFile(join(folder, "page.html.gz"))).toEqual(before);
  const gone = promisify(execFile)(process.execPath, [program.file, join(folder, "nowhere")]);
  await expect(gone).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("cannot be compressed") });
  await program.remove();
});
