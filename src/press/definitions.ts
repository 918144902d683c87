import type { Definition, FootnoteDefinition, Nodes } from "mdast";

/** What a manuscript defines outside the run of its text: the targets of links, and footnotes. The first of a name counts. */
export interface Definitions {
  links: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
}

export function collectDefinitions(node: Nodes): Definitions {
  const found: Definitions = { links: new Map(), footnotes: new Map() };
  collect(node, found);
  return found;
}

function collect(node: Nodes, found: Definitions): void {
  if (node.type === "definition" && !found.links.has(node.identifier)) found.links.set(node.identifier, node);
  if (node.type === "footnoteDefinition" && !found.footnotes.has(node.identifier))
    found.footnotes.set(node.identifier, node);
  if ("children" in node) for (const child of node.children) collect(child, found);
}

/** Numbers footnotes in the order in which the text first calls for them, and counts the calls. */
export function footnoteCounter(footnotes: ReadonlyMap<string, FootnoteDefinition>) {
  const cited = new Map<string, { number: number; time: number }>();
  return {
    cite(identifier: string): { number: number; time: number } | null {
      if (!footnotes.has(identifier)) return null;
      const before = cited.get(identifier);
      const now = before ? { ...before, time: before.time + 1 } : { number: cited.size + 1, time: 1 };
      cited.set(identifier, now);
      return now;
    },
    /** Those called for, in order; grows while footnotes that call for further footnotes are being set. */
    inOrder: () => [...cited.keys()].flatMap((identifier) => footnotes.get(identifier) ?? []),
  };
}
