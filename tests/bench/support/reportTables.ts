/** Cells of a table, the first row its heads. */
type Rows = readonly (readonly (string | number)[])[];

/** A table in Markdown. */
export function table([heads = [], ...rows]: Rows): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** Bytes as kilobytes of 1,000, as hosts and budgets count them. */
export function kilobytes(bytes: number): string {
  return bytes === 0 ? "" : (bytes / 1000).toFixed(1);
}

export function milliseconds(time: number): string {
  return Math.round(time).toLocaleString("en");
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}
