import { link, mkdir, writeFile } from "node:fs/promises";

/** Whatever fills a disk; tests put a full one in its place. */
export interface Disk {
  writeFile(path: string, data: string | Uint8Array): Promise<void>;
  link(from: string, to: string): Promise<void>;
  mkdir(path: string): Promise<void>;
}

export const disk: Disk = {
  writeFile: (path, data) => writeFile(path, data),
  link: (from, to) => link(from, to),
  mkdir: async (path) => void (await mkdir(path, { recursive: true })),
};

/** A reason why nothing can be written there, in a sentence; null for errors of another kind. */
export function describeDiskError(error: unknown, folder: string): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") return `There is no room left on the disk of ${folder}.`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return `${folder} may not be written to (${code}).`;
  if (code === "ENOTDIR" || code === "EEXIST" || code === "EXDEV") return `${folder} cannot hold an edition (${code}).`;
  return null;
}
