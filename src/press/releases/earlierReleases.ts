import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A release whose files are still served: tabs that were opened on it go on asking for them. */
export interface EarlierRelease {
  release: string;
  /** Names in `assets/` and what is in them. */
  files: Map<string, Uint8Array>;
}

/** What the folder itself says of the releases in it, the newest first. */
const listFile = "releases.json";

/** Releases before the newest whose files stay. */
const kept = 2;

/** The releases that lie in a built folder, the newest first; none where there is no such folder, or it is damaged. */
export async function readReleases(dist: string): Promise<EarlierRelease[]> {
  const list = readList(await readFile(join(dist, listFile), "utf8").catch(() => ""));
  return Promise.all(
    list.map(async ({ release, files }) => {
      const found = await Promise.all(
        files.map(async (name) => [name, await readFile(join(dist, "assets", name)).catch(() => null)] as const),
      );
      return { release, files: new Map(found.flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : []))) };
    }),
  );
}

/**
 * Puts the files of the last two releases beside those of the new one, whose names in `assets/` are `files`, and notes for the
 * next build what belongs to which. A release that was built before is the newest again, not one more.
 */
export async function writeReleases(
  dist: string,
  release: string,
  files: readonly string[],
  before: readonly EarlierRelease[],
): Promise<void> {
  const earlier = before.filter((other) => other.release !== release).slice(0, kept);
  await mkdir(join(dist, "assets"), { recursive: true });
  const own = new Set(files);
  const old = new Map(earlier.toReversed().flatMap((other) => [...other.files]));
  const writing = [...old].map(([name, bytes]) =>
    own.has(name) ? null : writeFile(join(dist, "assets", name), bytes),
  );
  await Promise.all(writing);
  const list = [
    { release, files: [...files].toSorted() },
    ...earlier.map((other) => ({ release: other.release, files: [...other.files.keys()] })),
  ];
  await writeFile(join(dist, listFile), `${JSON.stringify(list, null, 1)}\n`);
}

function readList(text: string): { release: string; files: string[] }[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** Whoever restores the folder before a build may have put anything there: a name leads nowhere else. */
function isEntry(value: unknown): value is { release: string; files: string[] } {
  if (typeof value !== "object" || value === null || !("release" in value) || !("files" in value)) return false;
  const { release, files } = value;
  return (
    typeof release === "string" && Array.isArray(files) && files.every((name) => /^[\w-][\w.-]*$/.test(String(name)))
  );
}
