import type { RootContent, Table, TableRow } from "mdast";
import type { BodyAttributes } from "#domain/body.ts";
import type { References } from "./inlineToBody.ts";
import { inlineToBody } from "./inlineToBody.ts";
import type { PrintedNode } from "./printedBody.ts";
import { element } from "./printedBody.ts";

const captionMark = /^Table:\s+/;
const alignments = { left: "start", center: "center", right: "end" } as const;

/** The words of a table's caption, if the block after the table is one: a paragraph that starts with `Table: `. */
export function captionOf(node: RootContent | undefined, references: References): PrintedNode[] | null {
  if (node?.type !== "paragraph") return null;
  const [first, ...rest] = node.children;
  if (first?.type !== "text" || !captionMark.test(first.value)) return null;
  return inlineToBody([{ ...first, value: first.value.replace(captionMark, "") }, ...rest], references);
}

/** A figure with the table in it, so that a wide one can scroll by itself. */
export function tableToBody(table: Table, caption: PrintedNode[] | null, references: References): PrintedNode {
  const [head, ...rows] = table.children;
  const parts = caption ? [element("caption", caption)] : [];
  if (head) parts.push(element("thead", [toRow(head, "th", table, references)]));
  if (rows.length > 0)
    parts.push(
      element(
        "tbody",
        rows.map((row) => toRow(row, "td", table, references)),
      ),
    );
  return element("figure", [element("table", parts)]);
}

function toRow(row: TableRow, tag: "th" | "td", table: Table, references: References): PrintedNode {
  const cells = row.children.map((cell, column) => {
    const align = alignments[table.align?.[column] ?? "left"];
    const attributes: BodyAttributes = tag === "th" ? { scope: "col" } : {};
    if (table.align?.[column]) attributes.align = align;
    return element(
      tag,
      inlineToBody(cell.children, references),
      Object.keys(attributes).length > 0 ? attributes : undefined,
    );
  });
  return element("tr", cells);
}
