import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pageModuleOf } from "#app/pageModules.ts";

/** What Vite says of each module that became a file. */
type Manifest = Record<string, { file: string; imports?: string[] }>;

/** Addresses of the scripts that the page at a path needs apart from those of every page; none where the build does not say. */
export async function readPageScripts(dist: string): Promise<(path: string) => string[]> {
  const text = await readFile(join(dist, ".vite/manifest.json"), "utf8").catch(() => "{}");
  const manifest: Manifest = JSON.parse(text);
  const known = new Map<string, string[]>();
  return (path) => {
    const name = pageModuleOf(path);
    const scripts = known.get(name) ?? filesOf(manifest, `src/pages/${name}.tsx`);
    known.set(name, scripts);
    return scripts;
  };
}

function filesOf(manifest: Manifest, start: string): string[] {
  const found = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entry = manifest[next];
    if (!entry || found.has(entry.file)) continue;
    found.add(entry.file);
    open.push(...(entry.imports ?? []));
  }
  return [...found].map((file) => `/${file}`);
}
