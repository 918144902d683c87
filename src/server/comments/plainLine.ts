import { tokenize } from "./tokens.ts";

/** One line of text out of whatever was typed into a name field: no tags, no control characters, single spaces. */
export function plainLine(written: string): string {
  const text = tokenize(tidyText(written)).map((token) => (token.kind === "text" ? token.text : ""));
  return text.join("").replace(/\s+/g, " ").trim();
}

/** Text with line ends as `\n`, without control characters, and whole in UTF-8: no half of a surrogate pair. */
export function tidyText(written: string): string {
  const lines = written.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
  return Buffer.from(lines).toString().trim();
}
