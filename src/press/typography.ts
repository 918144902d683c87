import type { Nodes } from "mdast";

/** After nothing, a space, an opening bracket, a dash or an opening quote, a quotation mark opens. */
const opens = /^$|[\s([{\-–—/“‘]/;
/** Words that begin with an apostrophe, and decades: ’90s. */
const elided = /^(?:\d|(?:tis|twas|em|til|cause)\b)/i;

/**
 * Text as a compositor sets it: curly quotes, apostrophes, dashes, ellipses. What is set already stays as it is.
 * `previous` is the character before the text, empty at the start of a block.
 */
export function typographic(text: string, previous = ""): string {
  const dashed = text
    .replace(/---/g, "—")
    .replace(/(?<=\s)--(?=\s)/g, "–")
    .replace(/\.\.\./g, "…");
  let set = "";
  for (const [index, character] of [...dashed].entries()) {
    const before = set.at(-1) ?? previous;
    if (character === '"') set += opens.test(before) ? "“" : "”";
    else if (character === "'") set += opens.test(before) && !isElided(dashed, index) ? "‘" : "’";
    else set += character;
  }
  return set;
}

function isElided(text: string, index: number): boolean {
  return elided.test([...text].slice(index + 1).join(""));
}

const inline = new Set(["emphasis", "strong", "delete", "link", "linkReference"]);

/** Sets every text of a freshly parsed tree in place; a quotation may open in one node and close in another. */
export function setType(node: Nodes, previous = ""): string {
  if (node.type === "text") {
    node.value = typographic(node.value, previous);
    return node.value.at(-1) ?? previous;
  }
  if (node.type === "inlineCode") return node.value.at(-1) ?? previous;
  if (node.type === "break") return " ";
  if (!("children" in node)) return previous;
  let last = inline.has(node.type) ? previous : "";
  for (const child of node.children) last = setType(child, last);
  return last;
}
