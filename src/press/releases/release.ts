import { createHash } from "node:crypto";

/** The name of a release: the same files make the same name, wherever and whenever they are built. */
export function releaseName(files: readonly string[]): string {
  return createHash("sha256").update(files.toSorted().join("\n")).digest("hex").slice(0, 12);
}

/** Says in a page which release it is of. Pages, worker and press know the paper's own pages by it: a sign-in wall has none. */
export function markRelease(html: string, release: string): string {
  const mark = release && ` data-release="${release}"`;
  return html.replace(/<html\b[^>]*/, (tag) => tag.replace(/ data-release="[^"]*"/, "") + mark);
}

/** The release that a page says it is of; empty where it does not say. */
export function releaseOf(html: string): string {
  return /<html\b[^>]* data-release="([0-9a-z]+)"/.exec(html)?.[1] ?? "";
}

/** `/version.json`, as devices ask for it. */
export interface VersionFile {
  release: string;
  /** Devices let go of every copy the worker made before this moment (UTC, ISO 8601); what readers downloaded or saved stays. */
  purgeBefore: string | null;
}

/** @throws Error for an order that names no moment. */
export function versionFile(release: string, purgeBefore = ""): VersionFile {
  if (purgeBefore === "") return { release, purgeBefore: null };
  const moment = Date.parse(purgeBefore);
  if (Number.isNaN(moment)) throw new Error(`PURGE_BEFORE=${purgeBefore} is no moment: write it as 2026-11-24T10:00Z`);
  return { release, purgeBefore: new Date(moment).toISOString() };
}
