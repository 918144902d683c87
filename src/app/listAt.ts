import { matchPath } from "react-router-dom";
import type { Selection } from "#domain/page.ts";
import { parseSectionPath, patterns } from "#paths.ts";

interface ListAddress {
  selection: Selection;
  number: number;
}

/** The list whose page stands at a path, as the router has it; null for another address. */
export function listAt(path: string): ListAddress | null {
  const section = matchPath(patterns.section, path);
  if (section) {
    const asked = parseSectionPath(section.params["*"] ?? "");
    return asked && { selection: { kind: "section", slug: asked.slug }, number: asked.number };
  }
  for (const kind of ["tag", "author"] as const) {
    const match = matchPath(patterns[`${kind}Page`], path) ?? matchPath(patterns[kind], path);
    const { slug, number = "1" }: Record<string, string | undefined> = match?.params ?? {};
    if (slug) return { selection: { kind, slug }, number: Number(number) };
  }
  return null;
}
