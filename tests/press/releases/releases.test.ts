import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readReleases, writeReleases } from "#press/releases/earlierReleases.ts";
import { markRelease, releaseName, releaseOf, versionFile } from "#press/releases/release.ts";

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), "broadsheet-releases-"));
});
afterEach(() => rm(dist, { recursive: true, force: true }));

/** Builds a release as the plugin does: what lay there is read, the folder emptied, and filled again. */
async function build(release: string, files: Record<string, string>): Promise<void> {
  const before = await readReleases(dist);
  await rm(join(dist, "assets"), { recursive: true, force: true });
  await writeReleases(dist, release, Object.keys(files), before);
  for (const [name, text] of Object.entries(files)) await writeFile(join(dist, "assets", name), text);
}

const assets = async () => (await readdir(join(dist, "assets"))).toSorted();

test("the files of the last two releases stay, older ones go, and the same release built again is one", async () => {
  await build("a", { "same-1.js": "same", "page-a.js": "a" });
  await build("b", { "same-1.js": "same", "page-b.js": "b" });
  await build("c", { "page-c.js": "c" });
  await build("c", { "page-c.js": "c" });
  expect(await assets()).toEqual(["page-a.js", "page-b.js", "page-c.js", "same-1.js"]);
  expect(await readFile(join(dist, "assets/page-a.js"), "utf8")).toBe("a");
  await build("d", { "page-d.js": "d" });
  expect(await assets()).toEqual(["page-b.js", "page-c.js", "page-d.js", "same-1.js"]);
  expect((await readReleases(dist)).map(({ release }) => release)).toEqual(["d", "c", "b"]);
});

test("a file that is new under an old name is the new one", async () => {
  await build("a", { "page-1.js": "old" });
  const before = await readReleases(dist);
  await writeFile(join(dist, "assets/page-1.js"), "new");
  await writeReleases(dist, "b", ["page-1.js"], before);
  expect(await readFile(join(dist, "assets/page-1.js"), "utf8")).toBe("new");
});

test.each(["", "{", "{}", '[{"release":"x","files":["../../etc/passwd"]}]', '[{"release":1,"files":[]}]', "[null]"])(
  "a list that reads %j names no release",
  async (text) => {
    await writeFile(join(dist, "releases.json"), text);
    expect(await readReleases(dist)).toEqual([]);
  },
);

test("a release is named by its files alone, and pages say which one they are of", () => {
  expect(releaseName(["b.js", "a.js"])).toBe(releaseName(["a.js", "b.js"]));
  expect(releaseName(["a.js"])).not.toBe(releaseName(["b.js"]));
  const page = markRelease('<!doctype html><html lang="en">', "abc123");
  expect(releaseOf(page)).toBe("abc123");
  expect(releaseOf(markRelease(page, "def456"))).toBe("def456");
  expect(releaseOf('<!doctype html><html lang="en">')).toBe("");
});

test("an order to let go of copies names a moment, or the build fails", () => {
  expect(versionFile("abc")).toEqual({ release: "abc", purgeBefore: null });
  expect(versionFile("abc", "2026-11-24T10:00Z").purgeBefore).toBe("2026-11-24T10:00:00.000Z");
  expect(() => versionFile("abc", "soon")).toThrow("PURGE_BEFORE");
});
